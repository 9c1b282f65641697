import { expect, test } from '@playwright/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide leads to its version in やさしい日本語, one sentence a line, and back', async ({
    page,
  }) => {
    await page.goto('/guides/first-steps/');
    await page.getByRole('link', { name: 'やさしい日本語で読む' }).click();
    await expect(page).toHaveURL(/\/guides\/first-steps\/easy\/$/);
    await expect(page.locator('.guide p').first()).toHaveText(/。.+。/s);
    expect(await page.locator('.guide p').first().locator('br').count()).toBeGreaterThan(1);
    await page.getByRole('link', { name: 'もとの文章で読む' }).click();
    await expect(page).toHaveURL(/\/guides\/first-steps\/$/);
  });

  test('every guide in the list shows the way to its easy version', async ({ page }) => {
    await page.goto('/guides/');
    const guides = await page.locator('.list > li').count();
    expect(guides).toBeGreaterThanOrEqual(15);
    await expect(page.getByRole('link', { name: /^やさしい日本語：/ })).toHaveCount(guides);
  });

  test('an entry opens in やさしい日本語 by the keyboard alone', async ({ page }) => {
    await page.goto('/programs/hyogo-hotline-soudan/');
    const easy = page.locator('details.easy');
    await expect(easy.getByText('名前は、言わなくていいです。')).toBeHidden();
    await easy.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(easy.getByText('名前は、言わなくていいです。')).toBeVisible();
    await expect(easy.getByText('いりません。')).toBeVisible();
  });

  test('where the summary is easy already, it is not said twice', async ({ page }) => {
    await page.goto('/gatherings/sample-quiet-cafe/');
    const easy = page.locator('details.easy');
    await easy.locator('summary').click();
    await expect(easy).toContainText('上の説明は、やさしい日本語です。');
    await expect(page.getByText('お茶を飲んで、座っているだけの場所です。')).toHaveCount(1);
    await expect(easy).toContainText('これは見本です。');
  });
});
