import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { comeBack, press, shownPhrase } from '../support/journey.ts';
import { tabTo } from '../support/keyboard.ts';

const entry = globSync('dist/programs/*/index.html')[0]?.split('/').at(-2) ?? '';

test('from an entry, a mistake is told in one screen and a look at it', async ({ page }) => {
  await page.goto(`/programs/${entry}/`);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('link', { name: 'まちがいを知らせる' }).click();
  await expect(page.getByRole('heading', { name: '案内のまちがいを知らせる' })).toBeVisible();
  await expect(page.locator('.contact-entry')).toContainText(name);
  // The entry travels behind the # and in no address that a server would write down.
  expect(asked.filter((url) => /[?&]/.test(url) && url.includes(entry))).toEqual([]);

  await page.getByLabel('もうやっていない').check();
  await press(page, '確かめる画面へ');
  await expect(page.getByRole('heading', { name: '送る前に、見てください' })).toBeVisible();
  await expect(page.getByText(name)).toBeVisible();
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  await expect(page.getByText('返事はしません')).toBeVisible();

  await comeBack(page, (await shownPhrase(page)).join(' '));
  await expect(page.getByText('案内のまちがい')).toBeVisible();
  await expect(page.getByText(name)).toBeVisible();
});

test('the keyboard alone tells that an entry is wrong', async ({ page }) => {
  await page.goto(`/contact/report/#entry=programs/${entry}`);
  const box = page.getByLabel('もうやっていない');
  await expect(box).toBeVisible();
  await tabTo(page, box, 40);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: '確かめる画面へ' }), 40);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '送る前に、見てください' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'この内容で送る' }), 40);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead', async ({ page }) => {
    await page.goto(`/contact/report/#entry=programs/${entry}`);
    await expect(page.getByText('案内の名前と、ちがうところだけで足ります')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'ほかの方法' })).toBeVisible();
  });
});
