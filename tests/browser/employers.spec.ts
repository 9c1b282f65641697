import { expect, test } from '@playwright/test';

const items = '.list > li[data-tasks]';

test('the list of workplaces narrows by what one chooses, and says how many are left', async ({
  page,
}) => {
  await page.goto('/employers/');
  const all = await page.locator(items).count();
  await page.getByLabel('ためし方', { exact: true }).selectOption('employment');
  const hiring = await page.locator(items + '[data-accepts~="employment"]').count();
  expect(hiring).toBeGreaterThan(0);
  expect(hiring).toBeLessThan(all);
  await expect(page.locator(items + ':visible')).toHaveCount(hiring);
  await expect(page.locator('[data-count]')).toHaveText(`${all}件のうち${hiring}件`);
  await page.getByRole('button', { name: 'えらび直す' }).click();
  await expect(page.locator(items + ':visible')).toHaveCount(all);
});

test('each choice says beforehand how many workplaces it would leave', async ({ page }) => {
  await page.goto('/employers/');
  const time = page.getByLabel('1回の時間');
  const values = await time
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  expect(values.length).toBeGreaterThan(2);
  for (const value of values) {
    const words = await time.locator(`option[value="${value}"]`).textContent();
    await time.selectOption(value);
    const left = await page.locator(items + ':visible').count();
    expect(words).toContain(`（${left}）`);
  }
});

test('considerations: how many said yes, and how many nobody has asked', async ({ page }) => {
  await page.goto('/employers/');
  const comfort = page.getByLabel('配慮', { exact: true });
  const option = comfort.locator('option[value="quiet-space"]');
  await expect(option).toHaveText(/（\d+・未確認\d+）/);
  const [, yes = '', open = ''] =
    /（(\d+)・未確認(\d+)）/.exec((await option.textContent()) ?? '') ?? [];
  const all = page.locator(items);
  expect(Number(yes)).toBe(await page.locator(items + '[data-yes~="quiet-space"]').count());
  const said = await page
    .locator(items + '[data-yes~="quiet-space"], ' + items + '[data-no~="quiet-space"]')
    .count();
  expect(Number(open)).toBe((await all.count()) - said);
  await comfort.selectOption('quiet-space');
  await expect(page.locator(items + ':visible')).toHaveCount(Number(yes));
});

test('the address holds the choices, for sharing and for the way back', async ({ page }) => {
  await page.goto('/employers/?accepts=employment&through=nobody');
  const step = page.getByLabel('ためし方', { exact: true });
  await expect(step).toHaveValue('employment');
  await expect(page.getByLabel('紹介する窓口')).toHaveValue('');
  await step.selectOption('tour');
  await expect(page).toHaveURL(/\?accepts=tour$/);
  await page.goBack();
  await expect(step).toHaveValue('employment');
  const left = await page.locator(items + '[data-accepts~="employment"]').count();
  await expect(page.locator(items + ':visible')).toHaveCount(left);
  await page.getByRole('button', { name: 'えらび直す' }).click();
  await expect(page).toHaveURL(/\/employers\/$/);
});

test('a combination that nobody offers is answered kindly', async ({ page }) => {
  await page.goto('/employers/');
  const time = page.getByLabel('1回の時間');
  const through = page.getByLabel('紹介する窓口');
  const none = page.locator('[data-none]');
  await expect(none).toBeHidden();
  const seen = new Set<boolean>();
  for (const window of [1, 2]) {
    await through.selectOption({ index: window });
    for (const step of ['employment', 'trial', 'volunteer']) {
      await page.getByLabel('ためし方', { exact: true }).selectOption(step);
      await time.selectOption({ index: 1 });
      const left = await page.locator(items + ':visible').count();
      await expect(none).toBeVisible({ visible: left === 0 });
      seen.add(left === 0);
    }
  }
  expect(seen, 'some combination is offered by nobody').toContain(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links lead to the workplaces of each step, and no dead filter is shown', async ({
    page,
  }) => {
    await page.goto('/employers/');
    await expect(page.getByText('条件でえらぶ')).toBeHidden();
    const total = await page.locator(items).count();
    await page.getByRole('link', { name: 'トライアル' }).click();
    await expect(page).toHaveURL(/\/employers\/steps\/trial\/$/);
    const listed = await page.locator(items).count();
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThan(total);
    expect(await page.locator(items + '[data-accepts~="trial"]').count()).toBe(listed);
  });
});
