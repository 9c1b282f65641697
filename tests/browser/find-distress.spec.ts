import { expect, test } from '@playwright/test';
import { ANSWERED, search, status, total } from '../support/found.ts';

for (const words of ['死にたい', 'ｼﾆﾀｲ', 'もう 消えたい です', '父に殴られる']) {
  test(`「${words}」: help lines first, and the search goes on`, async ({ page }) => {
    await page.goto('/find/');
    await search(page, words);
    const help = page.locator('[data-distress]:visible');
    await expect(help).toHaveCount(1);
    await expect(help.locator('a[href^="tel:"]').first()).toBeVisible();
    await expect(status(page)).toHaveText(ANSWERED);
    const comesFirst = await status(page).evaluate((answer) => {
      const lines = document.querySelector('[data-distress]:not([hidden])');
      return (
        lines !== null && answer.compareDocumentPosition(lines) === Node.DOCUMENT_POSITION_PRECEDING
      );
    });
    expect(comesFirst).toBe(true);
    await search(page, '居場所');
    await expect(page.locator('[data-distress]:visible')).toHaveCount(0);
  });
}

test('the help lines are what a phone shows, and do not wait for the answer', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search/words.json', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/find/');
  await search(page, '死にたい');
  const help = page.locator('[data-distress]:visible');
  await expect(help.getByRole('heading', { name: 'すぐに話したいとき' })).toBeFocused();
  await expect(help.locator('a[href^="tel:"]').first()).toBeInViewport();
  answer();
  await expect(status(page)).toHaveText(ANSWERED);
  await expect(help.locator('a[href^="tel:"]').first()).toBeInViewport();
});

test('the help lines come without a connection too', async ({ page, context }) => {
  await page.goto('/find/?q=居場所');
  await total(page);
  await context.setOffline(true);
  await search(page, '死にたい');
  await expect(page.locator('[data-distress]:visible')).toHaveCount(1);
});
