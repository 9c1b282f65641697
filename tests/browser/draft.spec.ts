import { expect, test, type Page } from '@playwright/test';
import { press } from '../support/journey.ts';
import { tracesOf } from '../support/stored.ts';
import { watch } from '../support/watch.ts';

const WRITTEN = '雨の音がすると、すこし眠れます。';
const ADDED = 'きょうは雨でした。';
const KEEP = 'この端末に下書きを残す';

const box = (page: Page) => page.getByLabel('書きたいこと（任意）');
const offer = (page: Page) => page.locator('.contact-later summary');
const words = (page: Page): Promise<string[]> =>
  page.locator('.contact-later .phrase li').allInnerTexts();

/** Everything that lies on the device for this site, name by name. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const stores = [localStorage, sessionStorage];
    const entries = stores.flatMap((store) => Object.entries(store).flat().map(String));
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const all = [...entries, ...databases, ...(await caches.keys()), document.cookie];
    return all.filter((text) => text !== '');
  });

async function writeSomething(page: Page): Promise<void> {
  await page.goto('/contact/');
  await press(page, 'とばす');
  await press(page, 'とばす');
  await box(page).fill(WRITTEN);
}

test('a draft is kept by one press, opened by its phrase, and gone when it was sent', async ({
  page,
}) => {
  const misdeeds = await watch(page);
  const sent: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await writeSomething(page);
  await offer(page).click();
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  expect(await kept(page)).toEqual([]);

  await press(page, KEEP);
  await expect(page.getByRole('heading', { name: '下書きを残しました' })).toBeFocused();
  const phrase = await words(page);
  expect(phrase).toHaveLength(8);
  await box(page).fill(WRITTEN + ADDED);
  const before = await kept(page);
  await expect.poll(() => kept(page)).not.toEqual(before);
  const [name, lying = ''] = await kept(page);
  expect(name).toBe('engawa:draft:consultation');
  const file = Buffer.from(lying.split(' ')[1] ?? '', 'base64');
  expect(tracesOf(WRITTEN, [file, Buffer.from(lying)])).toEqual([]);
  expect(tracesOf(phrase.join(''), [file, Buffer.from(lying)])).toEqual([]);

  // No question on closing: nothing would be lost.
  await page.goto('/');
  await page.goto('/contact/');
  await expect(page.getByText('この端末に下書きがあります')).toBeVisible();
  expect(await page.content()).not.toContain(WRITTEN);
  await press(page, '開く');
  await page.getByLabel('合言葉', { exact: true }).fill(phrase.join(' '));
  await press(page, '下書きを開く');
  await expect(box(page)).toHaveValue(WRITTEN + ADDED);
  expect(sent).toEqual([]);

  await press(page, 'ここまでで送る');
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  await expect(page.getByText('合言葉は、下書きのときと同じです')).toBeVisible();
  expect(await kept(page)).toEqual([]);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

test('the way out leaves the draft where it is, and says so before', async ({ page }) => {
  await page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>tenki</h1>' }),
  );
  await writeSomething(page);
  await offer(page).click();
  await expect(
    page.getByText('下書きは、「このページをすぐ閉じる」では消えません。'),
  ).toBeVisible();
  await press(page, KEEP);
  await expect(page.getByRole('heading', { name: '下書きを残しました' })).toBeFocused();
  const lying = await kept(page);
  await box(page).fill('あわてて書いたこと');
  await page.locator('.contact-doors [data-exit]').click();
  await expect(page.getByRole('heading', { name: 'tenki' })).toBeVisible();
  await page.goto('/contact/');
  expect(await kept(page)).toEqual(lying);
  await page.getByRole('button', { name: /^消す.*下書き$/ }).click();
  await expect(page.getByText('下書きを消しました。')).toBeFocused();
  expect(await kept(page)).toEqual([]);
});

test('a browser that keeps nothing says so, and the form goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await writeSomething(page);
  await offer(page).click();
  await press(page, KEEP);
  await expect(page.getByRole('alert').filter({ hasText: 'ものを残さない設定' })).toBeVisible();
  await expect(box(page)).toHaveValue(WRITTEN);
});

test('without a connection a draft can be kept, once its part has come', async ({
  page,
  context,
}) => {
  await writeSomething(page);
  await offer(page).click();
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await press(page, KEEP);
  await expect(page.getByRole('heading', { name: '下書きを残しました' })).toBeVisible();
});

test('the keyboard alone keeps a draft and takes it away', async ({ page }) => {
  await writeSomething(page);
  await offer(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: KEEP })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '下書きを残しました' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '書きうつしました' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('下書きを消しました。', { exact: false })).toBeVisible();
  expect(await kept(page)).toEqual([]);
});
