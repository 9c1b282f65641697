import { expect, test } from '@playwright/test';
import { axeFaults } from '../support/faults.ts';
import { ANSWERED, results, status } from '../support/found.ts';

test('by keyboard alone, from the field to a filter to a result', async ({ page }) => {
  await page.goto('/find/');
  await page.locator('#q').focus();
  await page.keyboard.type('zz');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('さがす');
  for (const name of ['area', 'need', 'kind']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('name', name);
  }
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeVisible();
  await page.locator('#q').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '見つかったもの' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(results(page).first().getByRole('link')).toBeFocused();
});

test.describe('for everybody', () => {
  // The policy of the pages also stops injected scripts; axe has to get in to look.
  test.use({ bypassCSP: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no barrier that axe can see, with answer, chips and help lines (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/find/?q=死にたい&comfort=no-talking&unconfirmed=1');
      await expect(status(page)).toHaveText(ANSWERED);
      await page.getByText('くわしく しぼる').click();
      await page.locator('#q').fill('ひ');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so, and the lists are all there', async ({ page }) => {
    await page.goto('/find/?q=居場所');
    const notice = page.locator('noscript .notice');
    await expect(notice).toBeVisible();
    await expect(notice.getByRole('link', { name: 'すぐに話したいとき' })).toBeVisible();
    for (const name of ['まちから', 'いまの気持ちから', '種類から']) {
      await expect(page.getByRole('heading', { name })).toBeVisible();
    }
    await expect(page.locator('[data-distress]:visible')).toHaveCount(0);
  });
});
