import { globSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

/** An entry of the built site whose picture has a pin, and a municipality with dots. */
function entryWithPin(): string {
  const file = globSync('programs/*/index.html', { cwd: 'dist' })
    .sort()
    .find((path) => readFileSync(`dist/${path}`, 'utf8').includes('/map/locator/address-'));
  if (file === undefined) throw new Error('no entry shows a place');
  return `/${file.replace('index.html', '')}`;
}
const ENTRY = entryWithPin();
const AREA = '/areas/282065/';

const picture = (page: Page) => page.locator('figure.locator img').first();

/** Colour of railways on every picture by day (map palette), as a PDF writes it. */
const RAILWAY = /0?\.580\d* 0?\.545\d* 0?\.482\d* RG/;

/** The drawing commands of a PDF. */
function drawingOf(pdf: Buffer): string {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'));
    } catch {
      // Some streams are fonts or not compressed at all; they draw nothing.
    }
  }
  return parts.join('\n');
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [ENTRY, AREA]) {
    test(`the picture of the place is there (${path})`, async ({ page }) => {
      await page.goto(path);
      await picture(page).scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture(page).evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBe(360);
      await expect(page.getByText('国土数値情報（行政区域データ・鉄道データ）')).toBeVisible();
    });
  }

  test('the way from the station stands beside the picture, and in its place', async ({ page }) => {
    await page.goto(ENTRY);
    const words = page.getByText(/駅から(?:東|西|南|北|北東|北西|南東|南西)へ約[\d.]+ k?m/);
    await expect(words.first()).toBeVisible();
    await expect(picture(page)).toHaveAttribute('alt', /^地図。.+に印があります。$/);
  });
});

test('the picture comes from this site alone and moves nothing when it comes', async ({ page }) => {
  const misdeeds = await watch(page);
  let come = (): void => undefined;
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/map/locator/**', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(ENTRY, { waitUntil: 'domcontentloaded' });
  await picture(page).scrollIntoViewIfNeeded();
  const width = (): Promise<number> =>
    picture(page).evaluate((img: HTMLImageElement) => img.naturalWidth);
  const below = page.locator('figure.locator figcaption').first();
  const before = [await picture(page).boundingBox(), await below.boundingBox()];
  expect(before).not.toContain(null);
  expect(await width(), 'not there yet').toBe(0);
  come();
  await expect.poll(width).toBe(360);
  expect([await picture(page).boundingBox(), await below.boundingBox()]).toEqual(before);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

/** Colour of the picture's ground a little inside its corner: red, green, blue. */
async function ground(page: Page): Promise<number[]> {
  await picture(page).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  return picture(page).evaluate(async (img: HTMLImageElement) => {
    await img.decode();
    const canvas = document.createElement('canvas');
    canvas.width = img.naturalWidth;
    canvas.height = img.naturalHeight;
    const pen = canvas.getContext('2d');
    pen?.drawImage(img, 0, 0);
    return [...(pen?.getImageData(180, 6, 1, 1).data ?? [])].slice(0, 3);
  });
}

test('the picture is light by day and dark in the evening', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(AREA);
  expect(Math.min(...(await ground(page)))).toBeGreaterThan(180);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(AREA);
  expect(Math.max(...(await ground(page)))).toBeLessThan(90);
});

for (const path of [ENTRY, AREA]) {
  test(`the printed page has the picture, though nobody scrolled to it (${path})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    // Printing is what makes a browser fetch the picture. A print dialog waits for it; the protocol
    // of this test does not, so on a busy machine a first sheet can come too early.
    await expect.poll(async () => RAILWAY.test(drawingOf(await page.pdf()))).toBe(true);
    await page.locator('figure.locator').evaluateAll((figures) => {
      for (const figure of figures) figure.remove();
    });
    expect(RAILWAY.test(drawingOf(await page.pdf()))).toBe(false);
  });
}
