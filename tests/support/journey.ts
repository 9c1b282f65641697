import { expect, type Page } from '@playwright/test';

/** Katakana without any separator: one of the ways people really type their copy. */
export const inKatakanaWithoutSpaces = (words: readonly string[]): string =>
  words.join('').replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** Presses a button by its visible words. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Answers the form in the shortest honest way and stops on the check page. */
export async function writeUpToTheCheckPage(page: Page, text: string): Promise<void> {
  await page.goto('/contact/');
  await page.getByLabel('家族', { exact: false }).first().check();
  await press(page, 'つぎへ');
  await press(page, 'とばす');
  await page.getByLabel('書きたいこと（任意）').fill(text);
  await press(page, 'ここまでで送る');
  await expect(page.getByRole('heading', { name: '送る前に、見てください' })).toBeVisible();
}

/** The eight words as they stand on the page. */
export const shownPhrase = (page: Page): Promise<string[]> =>
  page.locator('ol.contact-phrase li').allInnerTexts();

/** Writes and sends; resolves with the phrase when the page says that it arrived. */
export async function writeAndSend(page: Page, text: string): Promise<string[]> {
  await writeUpToTheCheckPage(page, text);
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  return shownPhrase(page);
}

/** Opens the return page with a phrase as typed and waits for the conversation. */
export async function comeBackAndRead(page: Page, phrase: string): Promise<void> {
  await comeBack(page, phrase);
  await expect(page.getByRole('heading', { name: '読みおわったら' })).toBeVisible();
}

/** Opens the return page with a phrase as typed. */
export async function comeBack(page: Page, phrase: string): Promise<void> {
  await page.goto('/contact/return/');
  await page.getByLabel('合言葉', { exact: true }).fill(phrase);
  await press(page, '開く');
}
