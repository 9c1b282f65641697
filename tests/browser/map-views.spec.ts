import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { compare, shrink } from '../support/views.ts';

// Five places as they should look, by day and in the evening. Compared in coarse cells: land, water,
// lines and names must be there, the exact edge of a letter may differ between machines.
// `ENGAWA_WRITE_VIEWS=1` writes the pictures anew; look at them before committing.
const FOLDER = new URL('views/', import.meta.url);
const VIEWS = {
  japan: { center: '137,37.5', zoom: '4.4' },
  kansai: { center: '135.4,34.7', zoom: '8.2' },
  tokyo: { center: '139.75,35.68', zoom: '10.3' },
  ashiya: { center: '135.305,34.73', zoom: '12.3' },
  marks: { center: '135.305,34.73', zoom: '12.6' },
} as const;
type View = keyof typeof VIEWS;

/** Marks of all kinds and a group, whatever the content says today. */
const MARKS = {
  version: 3,
  kinds: ['program', 'gathering', 'employer'],
  categories: ['居場所'],
  areas: [['282065', '芦屋市']],
  kind: [0, 1, 2, 0, 1],
  category: [0, 0, 0, 0, 0],
  lat: [3473500, 3472500, 3474000, 3471500, 3471510],
  lon: [13528000, 13531500, 13533500, 13530000, 13530010],
  id: ['a', 'b', 'c', 'd', 'e'],
  name: ['窓口', '居場所', '工房', '窓口', '居場所'],
  area: [0, 0, 0, 0, 0],
  samples: [],
  vague: [],
};

async function look(page: Page, view: View): Promise<Buffer> {
  await page.setViewportSize({ width: 720, height: 900 });
  await page.route('**/map/points.json', (route) => route.fulfill({ json: MARKS }));
  await page.goto('/find/');
  await page.evaluate(
    ({ center, zoom, ids }) => {
      const map = document.querySelector<HTMLElement>('engawa-map');
      Object.assign(map?.dataset ?? {}, { center, zoom });
      if (ids === undefined) map?.removeAttribute('data-ids');
      else map?.setAttribute('data-ids', ids);
    },
    { ...VIEWS[view], ids: view === 'marks' ? undefined : '' },
  );
  await page.getByRole('button', { name: '地図を表示' }).click();
  await expect(page.getByText(/地図に(出せる印はありません|5件の印があります)。/)).toBeVisible();
  await expect(page.locator('.map-canvas[data-drawn]')).toBeVisible();
  return page.locator('.map-canvas').screenshot({ animations: 'disabled' });
}

const fileOf = (view: View, scheme: string): URL => new URL(`${view}-${scheme}.png`, FOLDER);

for (const scheme of ['light', 'dark'] as const) {
  for (const view of Object.keys(VIEWS) as View[]) {
    test(`the map looks as it should: ${view}, ${scheme}`, async ({ page, context }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const seen = await shrink(await context.newPage(), await look(page, view));
      const file = fileOf(view, scheme);
      if (process.env['ENGAWA_WRITE_VIEWS'] === '1') {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, seen.png);
      }
      expect(existsSync(file), 'ENGAWA_WRITE_VIEWS=1 writes missing pictures').toBe(true);
      const known = await shrink(await context.newPage(), readFileSync(file));
      const { mean, changed } = compare(seen.cells, known.cells);
      expect(mean).toBeLessThan(4);
      expect(changed).toBeLessThan(0.04);
    });
  }
}

test('the comparison would notice an evening by day, another place, and missing marks', async ({
  page,
}) => {
  const small = async (view: View, scheme: string) =>
    (await shrink(page, readFileSync(fileOf(view, scheme)))).cells;
  const day = await small('ashiya', 'light');
  for (const other of [
    await small('ashiya', 'dark'),
    await small('kansai', 'light'),
    await small('marks', 'light'),
  ]) {
    const { mean, changed } = compare(day, other);
    expect(mean > 4 || changed > 0.04).toBe(true);
  }
});
