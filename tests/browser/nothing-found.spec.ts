import { expect, test } from '@playwright/test';
import { ANSWERED, search, status } from '../support/found.ts';

/** Words that no entry can hold. */
const NOWHERE = 'zzqqxx wwvvkk';

test('a search that finds nothing says so honestly and shows ways on', async ({ page }) => {
  await page.goto('/find/');
  await page.locator('#q').fill(NOWHERE);
  await page.getByRole('combobox', { name: 'まち' }).selectOption({ index: 1 });
  const area = await page.getByRole('combobox', { name: 'まち' }).inputValue();
  await expect(status(page)).toContainText('見つかりませんでした');

  const help = page.locator('[data-nothing]');
  await expect(help).toContainText('ない、ということではありません');
  await expect(page.getByRole('heading', { name: '見つかったもの' })).toBeHidden();
  await expect(help.getByRole('link', { name: 'すぐに話したいとき' })).toBeVisible();
  await expect(help.getByRole('link', { name: '書いて聞く' })).toBeVisible();
  await expect(help.locator('a[data-place]')).toHaveAttribute('href', `/areas/${area}/`);
  await expect(help.getByRole('link', { name: '気持ちを決めずに' })).toBeHidden();

  const wider = help.getByRole('link', { name: 'まちを決めずに' });
  await wider.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find\/#q=zzqqxx/);
  expect(new URL(page.url()).searchParams.has('area')).toBe(false);
  await expect(page.locator('#q')).toHaveValue(NOWHERE);
});

test('the help goes away as soon as something is found', async ({ page }) => {
  await page.goto(`/find/?q=${encodeURIComponent(NOWHERE)}`);
  await expect(page.locator('[data-nothing]')).toBeVisible();
  await search(page, '居場所');
  await expect(page.locator('[data-results] li').first()).toBeVisible();
  await expect(page.locator('[data-nothing]')).toBeHidden();
});

test('each page offered when nothing is found exists', async ({ page, request }) => {
  await page.goto(`/find/?q=${encodeURIComponent(NOWHERE)}`);
  const help = page.locator('[data-nothing]');
  await expect(help).toBeVisible();
  const links = await help
    .locator('a:visible')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});

test('what was typed never becomes part of the page as markup', async ({ page }) => {
  await page.goto(`/find/?q=${encodeURIComponent('<img src=x id=zzqqxx>')}`);
  await expect(status(page)).toContainText(ANSWERED);
  await expect(page.locator('#zzqqxx')).toHaveCount(0);
});
