import { expect, type Page, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

const FIELD = 'どこの近くから';

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel(FIELD).fill(words);
  await page.keyboard.press('Enter');
}

test('what is near is found without telling anyone where', async ({ page }) => {
  const misdeeds = await watch(page);
  const asked: string[] = [];
  await page.goto('/find/', { waitUntil: 'networkidle' });
  const address = page.url();
  page.on('request', (request) => asked.push(request.url()));
  await ask(page, '659-0064');
  await expect(page.getByText('〒659-0064（兵庫県芦屋市）から近い順に')).toBeVisible();
  await ask(page, 'あしやがわ');
  await expect(page.getByText('芦屋川駅（兵庫県芦屋市）から近い順に')).toBeVisible();
  const data = asked
    .map((url) => new URL(url))
    .filter(({ pathname }) => !pathname.startsWith('/_astro/'));
  expect(data.map(({ pathname, search }) => pathname + search).sort()).toEqual([
    '/map/places.json',
    '/map/points.json',
  ]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

test('the nearest comes first, with a distance that claims no more than is known', async ({
  page,
}) => {
  await page.goto('/find/');
  await ask(page, '芦屋川');
  const near = page.locator('engawa-near');
  const items = near.locator('ol.list > li');
  await expect(items).toHaveCount(10);
  const texts = await items.locator('p').allTextContents();
  expect(texts).toHaveLength(10);
  for (const text of texts) expect(text).toMatch(/^まっすぐで(約[\d.]+ k?m|200 m以内)$/);
  const metres = texts.map((text) => {
    const [, value = '0', unit] = /([\d.]+) (k?m)/.exec(text) ?? [];
    return Number(value) * (unit === 'km' ? 1000 : 1);
  });
  expect(metres).toEqual(metres.toSorted((a, b) => a - b));
  await expect(near.getByText('芦屋川駅から、まっすぐにはかった距離です。')).toBeVisible();
  await near.getByRole('button', { name: '続きを見る' }).click();
  await expect(items).toHaveCount(20);
  await expect(items.nth(10).getByRole('link')).toBeFocused();
  const entry = (await items.first().getByRole('link').getAttribute('href')) ?? '';
  expect((await page.request.get(entry)).status()).toBe(200);
});

test('a name that several places have is asked about, and the keyboard answers', async ({
  page,
}) => {
  await page.goto('/find/');
  await ask(page, '芦屋');
  const choices = page.getByRole('list', { name: 'どこの近くですか' });
  await expect(choices.getByRole('button')).toHaveCount(4);
  await expect(page.getByText('4つあります。どこの近くですか。')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(choices.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('engawa-near h3')).toBeFocused();
  await expect(page.getByText('兵庫県芦屋市から近い順に')).toBeVisible();
  await expect(
    page.getByText('芦屋市役所の場所から、まっすぐにはかった、おおまかな距離です。'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'このまちの一覧' })).toHaveAttribute(
    'href',
    '/areas/282065/',
  );
});

test('the page of a town leads to what is near it, and fetches nothing before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/areas/282065/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /near|places|points/.test(path))).toEqual([]);
  await page.getByRole('link', { name: '駅や郵便番号から、近い順に見る' }).click();
  await expect(page.getByLabel(FIELD)).toHaveValue('兵庫県芦屋市');
  await expect(page.getByText('兵庫県芦屋市から近い順に')).toBeInViewport();
  await ask(page, '芦屋川');
  await expect(page.getByText('芦屋川駅（兵庫県芦屋市）から近い順に')).toBeVisible();
  // What was looked for above has these names.
  expect(asked.filter((path) => /places|points/.test(path))).not.toEqual([]);
});

test('a name that nobody knows gets a kind sentence', async ({ page }) => {
  await page.goto('/find/');
  await ask(page, 'ぬぬぬ');
  await expect(page.getByText('この名前の駅やまちは、見つかりませんでした。')).toBeVisible();
});

test('without the data a sentence stands there, and asking again works', async ({ page }) => {
  await page.route('**/map/places.json', (route) => route.abort());
  await page.goto('/find/');
  await ask(page, '芦屋川');
  await expect(
    page.getByText('近い順にならべるためのデータを、読み込めませんでした。'),
  ).toBeVisible();
  await page.unroute('**/map/places.json');
  await ask(page, '芦屋川');
  await expect(page.getByText('芦屋川駅（兵庫県芦屋市）から近い順に')).toBeVisible();
});

test('the position of the device is left alone unless the operator allows it', async ({ page }) => {
  await page.goto('/find/');
  await expect(page.locator('engawa-near')).toBeVisible();
  await expect(page.locator('[data-locate]')).toHaveCount(0);
});

test('without JavaScript the lists of towns remain', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/find/');
  await expect(page.getByLabel(FIELD)).toBeHidden();
  await expect(page.getByText('近い順にならべるには JavaScript が必要です。')).toBeVisible();
  await context.close();
});
