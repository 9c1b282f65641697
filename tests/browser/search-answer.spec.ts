import { expect, test, type Locator, type Page } from '@playwright/test';

const status = (page: Page): Locator => page.locator('engawa-search [data-status]');
const options = (page: Page): Locator =>
  page.getByRole('listbox', { name: '候補' }).getByRole('option');

/** Asks in the way people do: typing, and Enter. */
async function ask(page: Page, words: string): Promise<void> {
  await page.locator('#q').fill(words);
  await page.locator('#q').press('Enter');
  await expect(status(page)).toContainText(/件あります|見つかりませんでした/);
}

test('what is not listed is said to be so, and the known word is one press away', async ({
  page,
}) => {
  await page.goto('/find/');
  await ask(page, 'パソコン修理');
  await expect(page.locator('[data-results]')).toBeHidden();
  await expect(page.getByRole('heading', { name: '載っていないだけかもしれません' })).toBeFocused();
  const hints = page.locator('[data-hints]');
  await expect(hints).toContainText('もしかして');
  await expect(hints).toHaveRole('status'); // said to whoever cannot see it above the heading
  await hints.getByRole('button', { name: 'パソコンを習う' }).click();
  await expect(page.locator('#q')).toHaveValue('パソコンを習う');
  await expect(status(page)).toContainText('件あります');
  await expect(page.locator('[data-results] .why').first()).toContainText('パソコンを習う');
});

test('of several words the one that is nowhere is named above the results', async ({ page }) => {
  await page.goto('/find/');
  await ask(page, '生活保護 ペット');
  await expect(page.locator('[data-hints]')).toContainText(
    '「ペット」は、載っている中にありませんでした',
  );
  await expect(page.locator('[data-results] h3').first()).toContainText('生活保護');
  await ask(page, '生活保護');
  await expect(page.locator('[data-hints]')).toBeEmpty();
});

test('Tab leaves the suggestions as they are, and the words as they were typed', async ({
  page,
}) => {
  await page.goto('/find/');
  await page.locator('#q').focus();
  await expect(page.locator('#q')).toHaveRole('combobox');
  await page.keyboard.insertText('ひと');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'さがす' })).toBeFocused();
  await expect(options(page)).toHaveCount(0);
  await expect(page.locator('#q')).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('#q')).toHaveValue('ひと');
});

test('every suggestion is as tall as a thumb, and the first ones stand on a small screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 300 }); // what a keyboard leaves of an old phone
  await page.goto('/');
  await page.locator('#q').focus();
  await expect(page.locator('#q')).toHaveRole('combobox');
  await page.keyboard.insertText('ひと');
  await options(page).first().waitFor();
  const heights = await options(page).evaluateAll((all) =>
    all.map((option) => option.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await expect(options(page).nth(1)).toBeInViewport({ ratio: 1 });
});

test('with letters twice as large nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 450 });
  await page.goto('/find/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await ask(page, '息子が部屋から出てこない');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/', '/find/', '/furigana/find/']) {
    test(`on ${path} nobody types what nothing can answer, and the lists are named`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.locator('#q')).toBeHidden();
      const sentence = page.locator('form.search .notice');
      await expect(sentence).toBeVisible();
      await expect(sentence.locator('a[href$="/hotlines/"]')).toBeVisible();
    });
  }

  test('no browser sends what was typed, also one that shows the field', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('#q')).not.toHaveAttribute('name');
  });
});
