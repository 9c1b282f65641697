import { expect, test } from '@playwright/test';
import { chips, search, status, total } from '../support/found.ts';

test('the address holds the whole question, for sharing and for the way back', async ({ page }) => {
  const asked = '/find/?q=相談&kind=program&step=connect';
  await page.goto(asked);
  const found = await total(page);
  await expect(page.getByLabel('種類', { exact: true })).toHaveValue('program');
  await expect(page.locator('#q')).toHaveValue('相談');

  await page.getByLabel('種類', { exact: true }).selectOption('');
  await expect(page).not.toHaveURL(/kind=/);
  await expect(status(page)).not.toHaveText(`${found.toLocaleString('ja-JP')}件あります。`);
  expect(await total(page)).toBeGreaterThan(found);
  await page.goBack();
  await expect(page).toHaveURL(/kind=program/);
  await expect(status(page)).toHaveText(`${found.toLocaleString('ja-JP')}件あります。`);
  await expect(page.getByLabel('種類', { exact: true })).toHaveValue('program');
});

test('words stand in the address where browsers send nothing of them: typed, reloaded or shared', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { hash, href } = new URL(request.url());
    sent.push(decodeURIComponent(href.replace(hash, '')) + (request.postData() ?? ''));
  });
  await page.goto('/');
  await search(page, '居場所');
  await expect(page).toHaveURL(/\/find\/#q=/);
  const found = await total(page);
  await page.reload();
  expect(await total(page)).toBe(found);
  await page.goto('about:blank');
  await page.goto('/find/?kind=gathering#q=居場所');
  expect(await total(page)).toBeLessThan(found);
  expect(sent.filter((one) => one.includes('居場所') || one.includes('q='))).toEqual([]);
});

test('words of a link in a text are answered, and taken out of what is sent next', async ({
  page,
}) => {
  await page.goto('/find/?q=傷病手当金');
  expect(await total(page)).toBeGreaterThan(0);
  await expect(page.locator('#q')).toHaveValue('傷病手当金');
  expect(new URL(page.url()).search).toBe('');
});

test('a link within the page takes nothing of the question away', async ({ page }) => {
  await page.goto('/find/#q=居場所');
  const found = await total(page);
  const asked = page.url();
  await page.locator('a[href="#main"]').press('Enter');
  await expect(page).toHaveURL(asked);
  expect(await total(page)).toBe(found);
});

test('the page with ふりがな answers the same question, and back', async ({ page }) => {
  await page.goto('/find/?kind=gathering#q=居場所');
  const found = await total(page);
  await page.getByRole('link', { name: 'ふりがなをつける' }).click();
  await expect(page).toHaveURL(/\/furigana\/find\/\?kind=gathering#q=/);
  expect(await total(page)).toBe(found);
  await page.getByRole('link', { name: 'ふりがなをとる' }).click();
  await expect(page).not.toHaveURL(/furigana/);
  expect(await total(page)).toBe(found);
});

test('what nobody could have chosen is dropped from the question', async ({ page }) => {
  await page.goto('/find/?kind=gathering&need=nowhere&cost=%3Cimg%3E&comfort=what&area=12');
  await expect(chips(page)).toHaveCount(1);
  expect(await total(page)).toBeGreaterThan(0);
});

test('a town that is not the site’s own is offered by its name', async ({ page }) => {
  await page.goto('/find/?area=011002');
  await expect(chips(page)).toHaveText(['北海道札幌市']);
  await expect(page.getByLabel('まち', { exact: true })).toHaveValue('011002');
});
