import { expect, test, type Page } from '@playwright/test';
import { comeBack, press, shownPhrase } from '../support/journey.ts';
import { watch } from '../support/watch.ts';

const WRITTEN = '雨の日のほうが、少し外に出られます。';
const CARRY = 'この内容を、相談フォームにうつす';
const memo = (page: Page) => page.getByRole('heading', { level: 1, name: '相談メモ' });
const form = (page: Page) => page.locator('.contact');
const question = (page: Page) => page.getByRole('heading', { name: 'どなたのことを書きますか' });

async function writeMemo(page: Page): Promise<void> {
  await page.goto('/memo/', { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: 'いま、いちばん気になっていること' }).fill(WRITTEN);
}

/** Every trace that a page can leave on a device, as text. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      location.href,
      history.state,
      window.name,
      document.cookie,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
  );

test('by one press the memo stands in the form, and leaves no trace on the way', async ({
  page,
  context,
}) => {
  const misdeeds = await watch(page);
  await writeMemo(page);
  const before = await traces(page);
  const asked: { method: string; url: string; body: string | null }[] = [];
  page.on('request', (request) =>
    asked.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  await press(page, CARRY);
  await expect(question(page)).toBeFocused();
  await expect(memo(page)).toBeHidden();
  await expect(page.getByText('まだ何も送っていません')).toBeVisible();
  await press(page, 'とばす');
  await press(page, 'とばす');
  await expect(page.getByLabel('書きたいこと（任意）')).toHaveValue(
    `相談メモ\n\n【いま、いちばん気になっていること】\n${WRITTEN}`,
  );

  // What the page asks for is its own code and the puzzle of the guard: nothing that was written.
  expect(asked.filter(({ method, body }) => method !== 'GET' && body !== '{}')).toEqual([]);
  expect(JSON.stringify(asked)).not.toContain(encodeURIComponent(WRITTEN.slice(0, 4)));
  expect(new URL(page.url()).href).toBe(new URL('/memo/', page.url()).href);
  const after = await traces(page);
  for (const said of [before, after]) expect(said).not.toContain(WRITTEN.slice(0, 4));
  expect(after.replace(/\{"contact[^}]*\}/, 'null')).toBe(before);
  expect(await context.cookies()).toEqual([]);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

test('it is sent like any other letter, and read again with the phrase', async ({ page }) => {
  await writeMemo(page);
  await press(page, CARRY);
  await press(page, 'ここまでで送る');
  await expect(form(page).getByText(WRITTEN)).toBeVisible();
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await comeBack(page, (await shownPhrase(page)).join(' '));
  await expect(page.getByText(WRITTEN)).toBeVisible();
});

test('the back button leads back to the memo, with everything still there', async ({ page }) => {
  await writeMemo(page);
  await press(page, CARRY);
  await form(page).getByLabel('自分のこと').check();
  await press(page, 'つぎへ');
  await page.goBack();
  await expect(question(page)).toBeVisible();
  await page.goBack();
  await expect(memo(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'いま、いちばん気になっていること' })).toHaveValue(
    WRITTEN,
  );
  await expect(page.locator('.top [data-exit]')).toBeVisible();
  // Nothing changed in the memo: the form is as it was left.
  await press(page, CARRY);
  await expect(form(page).getByLabel('自分のこと')).toBeChecked();
});

test('erasing the memo erases the form that was made of it', async ({ page }) => {
  await writeMemo(page);
  await press(page, CARRY);
  await expect(question(page)).toBeFocused();
  await page.goBack();
  await press(page, '書いたものを消す');
  expect(await page.content()).not.toContain(WRITTEN.slice(0, 4));
  await page.goForward();
  await expect(memo(page)).toBeVisible();
});

test('an empty memo says what to do, and a lost connection loses nothing', async ({
  page,
  context,
}) => {
  await page.goto('/memo/', { waitUntil: 'networkidle' });
  await press(page, CARRY);
  await expect(page.locator('[data-status]')).toContainText('まだ何も書かれていません');
  await page.getByRole('textbox', { name: '呼ばれたい名前' }).fill('かきのき');
  await context.setOffline(true);
  await press(page, CARRY);
  await expect(page.locator('[data-status]')).toContainText('書いたものは、このままです');
  await expect(page.getByRole('textbox', { name: '呼ばれたい名前' })).toHaveValue('かきのき');
});
