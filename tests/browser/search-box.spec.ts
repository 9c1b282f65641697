import { expect, test, type Locator, type Page } from '@playwright/test';
import { chips, status } from '../support/found.ts';

const field = (page: Page): Locator => page.locator('#q');
const options = (page: Page): Locator =>
  page.getByRole('listbox', { name: '候補' }).getByRole('option');

/** Types into the field of a page and waits for what is offered. */
async function type(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await expect(field(page)).toHaveRole('combobox');
  await page.keyboard.insertText(text);
  await expect(options(page).first()).toBeVisible();
}

for (const path of ['/', '/find/']) {
  test(`on ${path} suggestions come while one types, and arrow keys choose`, async ({ page }) => {
    await page.goto(path);
    await type(page, 'ひと');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox', { name: '候補' });
    await expect(field(page)).toHaveAttribute(
      'aria-controls',
      (await list.getAttribute('id')) ?? '',
    );

    await page.keyboard.press('ArrowDown');
    const first = options(page).first();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('End');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('ひと');

    await page.keyboard.press('Escape');
    await expect(options(page)).toHaveCount(0);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(field(page)).toHaveValue('ひと');
  });
}

test('Alt and an arrow open and close the list; the arrows to the side go back to the letters', async ({
  page,
}) => {
  await page.goto('/find/');
  await type(page, 'ひと');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(options(page).first()).toBeVisible();
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowLeft');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.insertText('と');
  await expect(field(page)).toHaveValue('ひとと');
});

for (const [typed, text, kind] of [
  ['hito', '人と話すのがこわい', 'いまの気持ち'],
  ['hik', 'ひきこもり', 'ことば'],
  ['かりや', '刈谷市', 'まち・愛知県'],
  ['だまって', 'だまって座るカフェ', 'サロン・カフェ'],
] as const) {
  test(`「${typed}」 offers ${text}, and says that it is ${kind}`, async ({ page }) => {
    await page.goto('/');
    await type(page, typed);
    await expect(options(page).filter({ hasText: text }).first()).toContainText(kind);
  });
}

test('where distress is heard, somebody to talk to is offered first', async ({ page }) => {
  await page.goto('/');
  await type(page, 'もう消えたい');
  await expect(options(page).first()).toContainText('すぐに話したいとき');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hotlines\/$/);
});

test('on a page with ふりがな what is chosen leads to one', async ({ page }) => {
  await page.goto('/furigana/find/');
  await type(page, 'だまって座るカフェ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/furigana\/gatherings\/sample-quiet-cafe\/$/);
});

test('the number of suggestions is said politely', async ({ page }) => {
  await page.goto('/find/');
  await type(page, 'ひと');
  const count = await options(page).count();
  await expect(page.locator('search-box [role="status"]')).toContainText(`候補が${count}件`);
});

test('a door chosen with Enter narrows the list in place', async ({ page }) => {
  await page.goto('/find/');
  await type(page, '人と話す');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find\/\?need=people$/);
  await expect(chips(page)).toHaveText(['人と話すのがこわい']);
  await expect(field(page)).toHaveValue('');
});

test('on the home page a town leads to what is there', async ({ page }) => {
  await page.goto('/');
  await type(page, 'にしのみや');
  await options(page).filter({ hasText: '西宮市' }).first().click();
  await expect(page).toHaveURL(/\/find\/\?area=282049$/);
  await expect(status(page)).toContainText('件あります');
});

test('an entry leads to its page', async ({ page }) => {
  await page.goto('/find/');
  await type(page, 'だまって座るカフェ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gatherings\/sample-quiet-cafe\/$/);
});

test('a word is searched; Enter without a choice searches what was typed', async ({ page }) => {
  await page.goto('/find/');
  await type(page, '就労移行');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=%E5%B0%B1%E5%8A%B4%E7%A7%BB%E8%A1%8C$/);
  await expect(options(page)).toHaveCount(0);
});

test('while an input method composes, Enter and arrows belong to it', async ({ page }) => {
  await page.goto('/find/');
  await field(page).focus();
  await expect(field(page)).toHaveRole('combobox');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'ひと',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await expect(options(page).first()).toBeVisible();
  // What browsers report while the input method holds the key.
  const taken = await field(page).evaluate((input) => {
    const keys = ['ArrowDown', 'Enter', 'Escape'].map(
      (key) => new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }),
    );
    return keys.map((event) => !input.dispatchEvent(event));
  });
  expect(taken).toEqual([false, false, false]);
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  expect(new URL(page.url()).search).toBe('');

  await session.send('Input.insertText', { text: '人と' });
  await expect(field(page)).toHaveValue('人と');
  await expect(options(page).first()).toContainText('人と');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('what is typed never becomes part of the page as markup', async ({ page }) => {
  await page.goto('/find/');
  await field(page).focus();
  await expect(field(page)).toHaveRole('combobox');
  for (const typed of [
    '<img src=x id=zzqqxx>',
    '🙂'.repeat(200),
    "' OR 1=1 --",
    'あ'.repeat(5000),
  ]) {
    await field(page).fill(typed);
    await expect(page.locator('#zzqqxx')).toHaveCount(0);
    await expect(options(page)).toHaveCount(0);
  }
});

test('nothing is offered when the list cannot be had, and the search still works', async ({
  page,
}) => {
  await page.route('**/search/suggestions.json', (route) => route.abort());
  await page.goto('/find/');
  await field(page).focus();
  await page.keyboard.insertText('居場所');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('件あります');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field is a plain one', async ({ page }) => {
    await page.goto('/');
    await expect(field(page)).toHaveRole('searchbox');
    await expect(field(page)).not.toHaveAttribute('aria-expanded');
  });
});
