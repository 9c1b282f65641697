import { expect, test, type Page } from '@playwright/test';
import { ANSWERED, results, search, status } from '../support/found.ts';

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing has to be scrolled sideways', async ({ page }) => {
    await page.goto('/find/?kind=gathering&comfort=no-talking&unconfirmed=1&q=死にたい 居場所');
    await expect(status(page)).toHaveText(ANSWERED);
    await page.getByText('くわしく しぼる').click();
    await page.locator('#q').fill('ひ');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });

  for (const path of ['/', '/find/', '/furigana/find/']) {
    test(`on ${path} the button beside the field has its letters side by side`, async ({
      page,
    }) => {
      await page.goto(path);
      const button = page.getByRole('button', { name: 'さがす' });
      const { height = 0, width = 0 } = (await button.boundingBox()) ?? {};
      expect(height).toBeLessThan(width);
      expect((await page.locator('#q').boundingBox())?.height).toBe(height);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('whoever searched on the home page sees what was found', async ({ page }) => {
    await page.goto('/');
    await search(page, '居場所');
    await expect(results(page).first()).toBeInViewport();
    await expect(page.getByRole('heading', { name: '見つかったもの' })).toBeFocused();
  });

  for (const [name, text] of [
    ['5,000 letters', 'あ'.repeat(5000)],
    ['5,000 letters without a place to break', 'w'.repeat(5000)],
    ['5,000 emoji', '👩‍👩‍👧'.repeat(625)],
    ['control characters', '\u0007\u202e相談\u200f\u0000'],
    ['punctuation', '！？…、。「」()*+[\\'],
    ['SQL', "'; DROP TABLE entries; --"],
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ] as const) {
    test(`${name} break nothing`, async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('dialog', (dialog) => faults.push(dialog.message()));
      await page.goto('/find/');
      await search(page, text);
      await expect(status(page)).toHaveText(ANSWERED);
      expect(await sideways(page)).toBe(0);
      await page.reload();
      await expect(status(page)).toHaveText(ANSWERED);
      expect(await sideways(page)).toBe(0);
      expect(faults).toEqual([]);
    });
  }
});
