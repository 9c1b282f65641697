import { expect, test, type Page } from '@playwright/test';
import { tabTo } from '../support/keyboard.ts';
import { watch } from '../support/watch.ts';

const WRITTEN = 'ふすま越しなら、少し話せます。';

const write = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'いま、いちばん気になっていること' }).fill(WRITTEN);
  await page.getByRole('checkbox', { name: '手紙', exact: true }).check();
};

/** Pages of a PDF that the browser would print. */
const sheets = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('what is written on the memo goes nowhere and is not kept', async ({ page, context }) => {
  const misdeeds = await watch(page);
  await page.goto('/memo/', { waitUntil: 'networkidle' });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await write(page);
  await page.getByText('文字だけで見る').click();
  await expect(page.getByRole('textbox', { name: '相談メモの文字' })).toHaveValue(
    `相談メモ\n\n【いま、いちばん気になっていること】\n${WRITTEN}\n\n【連絡してよい方法と時間】\n手紙`,
  );
  expect(sent).toEqual([]);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

  await page.goto('/hotlines/');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'いま、いちばん気になっていること' })).toHaveValue(
    '',
  );
});

test('no field of the memo could be sent, even by mistake', async ({ page }) => {
  await page.goto('/memo/');
  await expect(page.locator('consultation-memo textarea:visible').first()).toBeVisible();
  expect(await page.locator('main form').count()).toBe(0);
  expect(await page.locator('main :is(input, textarea)[name]').count()).toBe(0);
});

test('the memo is copied as plain text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/memo/');
  const copy = page.getByRole('button', { name: '文字をコピーする' });
  await copy.click();
  await expect(page.locator('[data-status]')).toContainText('まだ何も書かれていません');
  await write(page);
  await copy.click();
  await expect(page.locator('[data-status]')).toContainText('コピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(WRITTEN);
});

test('where copying is not allowed, the text stands there selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/memo/');
  await write(page);
  await page.getByRole('button', { name: '文字をコピーする' }).click();
  const text = page.getByRole('textbox', { name: '相談メモの文字' });
  await expect(text).toBeFocused();
  const selected = await text.evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.selectionEnd - field.selectionStart : 0,
  );
  expect(selected).toBe((await text.inputValue()).length);
});

test('one press clears everything that was written', async ({ page }) => {
  await page.goto('/memo/');
  await write(page);
  await page.getByText('文字だけで見る').click();
  const text = page.getByRole('textbox', { name: '相談メモの文字' });
  await expect(text).toHaveValue(new RegExp(WRITTEN));
  await page.getByRole('button', { name: '書いたものを消す' }).click();
  await expect(page.getByRole('textbox', { name: 'いま、いちばん気になっていること' })).toHaveValue(
    '',
  );
  await expect(page.getByRole('checkbox', { name: '手紙', exact: true })).not.toBeChecked();
  await expect(text).toHaveValue('');
});

test('the keyboard alone fills the memo and reaches the printer', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto('/memo/');
  const first = page.getByRole('textbox', { name: '呼ばれたい名前' });
  await tabTo(page, first, 20);
  await page.keyboard.type('kaki');
  await expect(first).toHaveValue('kaki');
  const button = page.getByRole('button', { name: '1枚に印刷する' });
  await tabTo(page, button, 40);
  await page.keyboard.press('Enter');
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
});

test('on paper it is one sheet: empty, and with every answer as long as it may be', async ({
  page,
}) => {
  await page.goto('/memo/');
  const paper = { format: 'A4', preferCSSPageSize: true } as const;
  expect(sheets(await page.pdf(paper))).toBe(1);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  for (const field of await page.locator('[data-question] textarea').all()) {
    const most = Number(await field.getAttribute('maxlength'));
    await field.fill('あ'.repeat(most));
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.said').first()).toBeVisible();
  await expect(page.locator('[data-question] textarea:visible')).toHaveCount(0);
  expect(sheets(await page.pdf(paper))).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a sheet to write on by hand, and no field that does nothing', async ({ page }) => {
    await page.goto('/memo/');
    await expect(page.locator('.memo .rule').first()).toBeVisible();
    await expect(page.locator('main textarea:visible')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '印刷' })).toBeHidden();
    await expect(page.getByText('いま書きこめません')).toBeVisible();
  });
});
