import { expect, test } from '@playwright/test';
import { search, total } from '../support/found.ts';

test('before anybody touches the form, nothing of the search is loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/find/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /^\/search\/|finder|combobox/.test(path))).toEqual([]);
  await page.locator('#q').focus();
  await expect(page.locator('#q')).toHaveRole('combobox');
  expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
  // What is looked for above exists under these names, and comes when it is wanted.
  await search(page, '居場所');
  await total(page);
  for (const part of ['/search/', 'finder', 'combobox']) {
    expect(
      asked.filter((path) => path.includes(part)),
      part,
    ).not.toEqual([]);
  }
});

test('nothing that is typed or chosen stays on the device', async ({ page, context }) => {
  await page.goto('/find/');
  await search(page, '居場所');
  await total(page);
  const kept = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie.length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
  expect((await context.storageState()).origins).toEqual([]);
  await expect(page.locator('#q')).toHaveAttribute('autocomplete', 'off');
});
