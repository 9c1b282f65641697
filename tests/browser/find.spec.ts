import { expect, test } from '@playwright/test';
import { chips, results, status, total } from '../support/found.ts';

/** The number in 「西宮市（52）」. */
const countIn = (text: string): number => Number(/（([\d,]+)）$/.exec(text)?.[1]?.replace(',', ''));

test.describe('choosing', () => {
  test('every option says beforehand how many it leaves, also those that leave none', async ({
    page,
  }) => {
    await page.goto('/find/');
    const area = page.getByLabel('まち', { exact: true });
    const kind = page.getByLabel('種類', { exact: true });
    await area.selectOption({ index: 1 });
    await total(page);
    for (const value of ['gathering', 'employer', 'guide']) {
      const promised = countIn(await kind.locator(`option[value="${value}"]`).innerText());
      await kind.selectOption(value);
      if (promised === 0) await expect(status(page)).toContainText('見つかりません');
      else await expect(status(page)).toHaveText(`${promised}件あります。`);
    }
  });

  test('comforts: several at once, and the unconfirmed only when they are wanted', async ({
    page,
  }) => {
    await page.goto('/find/');
    await page.getByText('くわしく しぼる').click();
    const quiet = page.getByRole('checkbox', { name: /静かな場所がある/ });
    const said = await page.locator('label', { has: quiet }).locator('small').innerText();
    const [, yes = '', unconfirmed = ''] = /はい ([\d,]+)件・未確認 ([\d,]+)件/.exec(said) ?? [];
    await quiet.check();
    await expect(status(page)).toHaveText(`${yes}件あります。`);
    await page.getByRole('button', { name: 'それも見る' }).click();
    await expect(page.getByRole('checkbox', { name: /未確認のところも入れる/ })).toBeChecked();
    const both = Number(yes.replace(',', '')) + Number(unconfirmed.replace(',', ''));
    await expect(status(page)).toHaveText(`${both.toLocaleString('ja-JP')}件あります。`);
    await expect(results(page).first()).not.toContainText('未確認');

    await page.getByRole('checkbox', { name: /途中で帰ってよい/ }).check();
    await expect(chips(page)).toHaveCount(3);
    expect(new URL(page.url()).searchParams.getAll('comfort')).toHaveLength(2);
  });

  test('what narrows the list can be taken back one by one, or all at once', async ({ page }) => {
    await page.goto('/find/?kind=gathering&need=people&comfort=no-talking');
    await expect(chips(page)).toHaveCount(3);
    await chips(page).first().click();
    await expect(chips(page)).toHaveCount(2);
    await expect(chips(page).first()).toBeFocused();
    await page.getByRole('button', { name: 'すべて外す' }).click();
    await expect(chips(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
    await expect(page.locator('[data-results]')).toBeHidden();
  });
});

test('twenty at a time; the next ones take the focus, and "back" comes to the same place', async ({
  page,
}) => {
  await page.goto('/find/?kind=program');
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: '続きを見る' }).press('Enter');
  await expect(results(page)).toHaveCount(40);
  await expect(results(page).nth(20).getByRole('link')).toBeFocused();
  await results(page).nth(30).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('さがす');
  await page.goBack();
  await expect(results(page)).toHaveCount(40);
});

test('without words the towns’ own come before those of the prefecture and the country', async ({
  page,
}) => {
  await page.goto('/find/');
  const area = page.getByLabel('まち', { exact: true });
  const name = (await area.locator('option').nth(1).innerText()).replace(/（.*/, '');
  await area.selectOption({ index: 1 });
  await total(page);
  const kinds = await results(page).locator('.kind').allInnerTexts();
  const own = kinds.findIndex((text) => text.endsWith(name));
  const everywhere = kinds.findIndex((text) => text.endsWith('全国'));
  expect(own).toBeGreaterThanOrEqual(0);
  expect(everywhere === -1 || own < everywhere).toBe(true);
});

test('the map gets exactly what was found', async ({ page }) => {
  await page.goto('/find/?kind=gathering&comfort=no-talking');
  const found = await total(page);
  const map = page.locator('engawa-map');
  await expect(map).not.toHaveAttribute('data-ids');
  await page.getByRole('link', { name: '見つかったものを地図で見る' }).click();
  await expect(map).toHaveAttribute('data-ids', /gatherings\//);
  const ids = ((await map.getAttribute('data-ids')) ?? '').split(' ');
  expect(ids).toHaveLength(found);
  await page.getByRole('button', { name: 'すべて外す' }).click();
  await expect(map).not.toHaveAttribute('data-ids');
});
