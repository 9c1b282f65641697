import type { Locator, Page } from '@playwright/test';

/**
 * Presses Tab until this has the focus.
 * @param most presses after which somebody would give up
 * @throws when the keyboard does not come there
 */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard did not reach ${target.toString()}`);
}
