import { expect, type Locator, type Page } from '@playwright/test';

/** What the page 「さがす」 says when it has answered, whether it found something or not. */
export const ANSWERED = /件あります|見つかりませんでした/;

export const results = (page: Page): Locator =>
  page.locator('engawa-search [data-results] ol > li');
export const status = (page: Page): Locator => page.locator('engawa-search [data-status]');
/** One for each choice that narrows the list; pressing it takes the choice back. */
export const chips = (page: Page): Locator => page.locator('[data-chips] ul button');

/** The number in 「48件あります。」. */
export async function total(page: Page): Promise<number> {
  await expect(status(page)).toContainText('件あります');
  return Number((await status(page).innerText()).replace(/[^\d]/g, ''));
}

/** Types into the field and asks. */
export async function search(page: Page, words: string): Promise<void> {
  await page.locator('#q').fill(words);
  await page.locator('#q').press('Enter');
}
