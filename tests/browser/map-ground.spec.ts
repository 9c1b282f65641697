import { expect, type Page, test } from '@playwright/test';
import { GSI_ORIGIN, mapOrigins } from '../../src/directory/map-source.ts';
import { answerRange } from '../support/range.ts';
import { gsiArchive, protomapsArchive } from '../support/small-archives.ts';
import { watch } from '../support/watch.ts';

const FILE = '/map/town.pmtiles';

/** The page as it is built when `site.yaml` names this source. */
async function choose(page: Page, source: string, origins: readonly string[] = []): Promise<void> {
  await page.route('**/find/', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    expect(html).toContain('data-ground="builtin"');
    expect(html).toContain("connect-src 'self'");
    await route.fulfill({
      response: answer,
      body: html
        .replaceAll('data-ground="builtin"', `data-ground="${source}"`)
        .replaceAll("connect-src 'self'", ["connect-src 'self'", ...origins].join(' ')),
    });
  });
}

const map = (page: Page) => page.locator('engawa-map');

async function drawn(page: Page): Promise<void> {
  await expect(map(page)).toHaveAttribute('data-state', 'shown');
  await expect(page.locator('.map-canvas[data-drawn]')).toBeVisible();
}

test('a file of the operator is shown with its makers, from this site alone', async ({ page }) => {
  const misdeeds = await watch(page);
  let asked = 0;
  await choose(page, `pmtiles:${FILE}`);
  await page.route(`**${FILE}`, (route) => {
    asked += 1;
    return answerRange(route, protomapsArchive());
  });
  await page.goto('/find/');
  await page.getByRole('button', { name: '地図を表示' }).click();
  await drawn(page);
  await expect(map(page).getByRole('link', { name: '© OpenStreetMap contributors' })).toBeVisible();
  await expect(page.getByText('地図は実際と違うことがあります。')).toBeVisible();
  expect(asked).toBeGreaterThan(1);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

test('when the operator’s file does not answer, the map of this site stands in and says so', async ({
  page,
}) => {
  await choose(page, `pmtiles:${FILE}`);
  await page.route(`**${FILE}`, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/find/');
  await page.getByRole('button', { name: '地図を表示' }).click();
  await drawn(page);
  await expect(page.getByText('代わりに、このサイトの地図を表示しています。')).toBeVisible();
  await expect(map(page).getByText('国土数値情報（行政区域データ・鉄道データ）')).toBeVisible();
});

test('before the map of 国土地理院 one is told who will know, and may say no', async ({ page }) => {
  const misdeeds = await watch(page);
  await choose(page, 'gsi', mapOrigins({ kind: 'gsi' }));
  await page.goto('/find/');
  await page.getByRole('button', { name: '地図を表示' }).click();
  await expect(page.getByText('国土地理院のサーバーから読み込みます。')).toBeVisible();
  expect(misdeeds.requests).toEqual([]);
  await expect(page.getByRole('button', { name: 'このサイトの地図で見る' })).toBeFocused();
  await page.keyboard.press('Enter');
  await drawn(page);
  await expect(map(page).getByText('国土数値情報（行政区域データ・鉄道データ）')).toBeVisible();
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

test('after a yes, exactly one other host is asked', async ({ page }) => {
  const misdeeds = await watch(page);
  await choose(page, 'gsi', mapOrigins({ kind: 'gsi' }));
  await page.route(`${GSI_ORIGIN}/**`, (route) => answerRange(route, gsiArchive()));
  await page.goto('/find/');
  await page.getByRole('button', { name: '地図を表示' }).click();
  await page.getByRole('button', { name: '国土地理院の地図を読み込む' }).click();
  await drawn(page);
  await expect(
    map(page).getByRole('link', { name: '国土地理院最適化ベクトルタイル' }),
  ).toBeVisible();
  const hosts = new Set(misdeeds.requests.map((url) => new URL(url).origin));
  expect([...hosts]).toEqual([GSI_ORIGIN]);
  expect(misdeeds.violations).toEqual([]);
});

test('when 国土地理院 does not answer, the map of this site stands in', async ({ page }) => {
  await choose(page, 'gsi', mapOrigins({ kind: 'gsi' }));
  await page.route(`${GSI_ORIGIN}/**`, (route) => route.abort());
  await page.goto('/find/');
  await page.getByRole('button', { name: '地図を表示' }).click();
  await page.getByRole('button', { name: '国土地理院の地図を読み込む' }).click();
  await drawn(page);
  await expect(page.getByText('代わりに、このサイトの地図を表示しています。')).toBeVisible();
});
