import { expect, test } from '@playwright/test';
import { digitGroups } from '../../src/sealed/phrase-digits.ts';
import { results, search, total } from '../support/found.ts';
import { comeBack, press, shownPhrase, writeUpToTheCheckPage } from '../support/journey.ts';
import { asOnAnOldPhone } from '../support/old-phone.ts';

test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

test('on an old phone a letter is written, sent, come back to with a slip, and added to', async ({
  page,
  context,
}) => {
  await asOnAnOldPhone(context);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));

  await writeUpToTheCheckPage(page, '古い電話から書きました。');
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  const words = await shownPhrase(page);

  await press(page, '書きうつしました');
  await page.getByLabel('合言葉', { exact: true }).fill([...words, words[7]].join(' '));
  await press(page, 'たしかめる');
  await expect(page.getByText('八つより多いようです')).toBeVisible();

  const first = words[0] ?? '';
  await comeBack(page, [`${first}ぬ`, ...words.slice(1)].join(' '));
  await page.getByRole('button', { name: first }).first().click();
  await press(page, '開く');
  await expect(page.getByText('古い電話から書きました。')).toBeVisible();
  await page.getByLabel('書き足したいこと', { exact: false }).fill('つづきです。');
  await press(page, '送る');
  await expect(page.getByText('届きました。', { exact: true })).toBeVisible();

  const [group = '', ...others] = digitGroups(words);
  const wrong = `${group.slice(0, 3)}${(Number(group[3]) + 1) % 10}`;
  await comeBack(page, [wrong, ...others].join(' '));
  await page.getByRole('button', { name: group }).first().click();
  await press(page, '開く');
  await expect(page.getByText('つづきです。')).toBeVisible();
  expect(faults).toEqual([]);
});

test('on an old phone the search suggests, finds and narrows', async ({ page, context }) => {
  await asOnAnOldPhone(context);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));

  await page.goto('/find/');
  const box = page.locator('#q');
  await box.focus();
  await expect(box).toHaveRole('combobox');
  await box.pressSequentially('ひきこ');
  const options = page.getByRole('listbox', { name: '候補' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await search(page, 'ひきこもり 相談');
  expect(await total(page)).toBeGreaterThan(0);
  await expect(results(page).locator('mark').first()).toBeVisible();
  // A telephone number is looked for by its longest end first.
  await search(page, '06-6415-6196');
  await expect(results(page).getByText('電話番号').first()).toBeVisible();
  expect(faults).toEqual([]);
});
