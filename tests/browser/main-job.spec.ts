import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everythingStored, filesOf, tracesOf } from '../support/stored.ts';
import {
  comeBack,
  inKatakanaWithoutSpaces,
  press,
  shownPhrase,
  writeUpToTheCheckPage,
} from '../support/journey.ts';
import { TEST_DATA_FOLDER } from '../support/site.ts';
import { demonstrationSignIn, enterAsStaff, openConversation, reply } from '../support/staff.ts';
import { watch } from '../support/watch.ts';

const WRITTEN = '弟が三年ほど部屋で過ごしています。夜ふけに台所のあかりがつくと、ほっとします。';
const ADDED = 'きのう、ふすま越しに柿の話をしました。';
const ANSWERED = '台所のあかりのこと、読みました。急がなくて大丈夫です。';

test('from a search to a letter, an answer, and nothing left', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const misdeeds = await watch(page);

  await test.step('somebody searches and reads an entry', async () => {
    await page.goto('/');
    await page.locator('#q').fill('居場所');
    await page.locator('#q').press('Enter');
    await expect(page).toHaveURL(/\/find\/#q=/);
    await page.locator('engawa-search [data-results] ol a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  const phrase = await test.step('writes without a name and gets a phrase', async () => {
    await writeUpToTheCheckPage(page, WRITTEN);
    await press(page, 'この内容で送る');
    await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
    const words = await shownPhrase(page);
    expect(words).toHaveLength(8);
    return words;
  });

  await test.step('types the phrase back once, in katakana without spaces', async () => {
    await press(page, '書きうつしました');
    await page.getByLabel('合言葉', { exact: true }).fill(inKatakanaWithoutSpaces(phrase));
    await press(page, 'たしかめる');
    await expect(page.getByRole('heading', { name: 'これで、おしまいです' })).toBeVisible();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  });

  const desk = await browser.newContext();
  const staff = await desk.newPage();
  const staffMisdeeds = await watch(staff);
  await test.step('staff read it and answer', async () => {
    await enterAsStaff(staff);
    await openConversation(staff, WRITTEN.slice(0, 20));
    await expect(staff.getByRole('article').getByText(WRITTEN)).toBeVisible();
    await reply(staff, ANSWERED);
  });

  await test.step('the person comes back, reads the answer and writes more', async () => {
    await comeBack(page, inKatakanaWithoutSpaces(phrase));
    await expect(page.getByRole('heading', { name: '返事があります' })).toBeVisible();
    await expect(page.getByText(ANSWERED)).toBeVisible();
    await page.getByLabel('書き足したいこと', { exact: false }).fill(ADDED);
    await press(page, '送る');
    await expect(page.getByText('届きました。', { exact: true })).toBeVisible();
    await expect(page.getByText(ADDED)).toBeVisible();
  });

  await test.step('neither direction stands anywhere in the clear', async () => {
    const stored = await everythingStored(TEST_DATA_FOLDER);
    expect(stored.rows, 'the letters are there, sealed').toBeGreaterThan(2);
    for (const text of [WRITTEN, ADDED, ANSWERED, phrase.join('')]) {
      expect(tracesOf(text, [stored.text])).toEqual([]);
      expect(tracesOf(text, filesOf(TEST_DATA_FOLDER))).toEqual([]);
    }
  });

  await test.step('the person deletes everything, and it is gone for both', async () => {
    await press(page, 'すべて消す');
    await press(page, 'はい、すべて消します');
    await expect(page.getByText('すべて消えました。', { exact: false })).toBeVisible();
    await comeBack(page, phrase.join(' '));
    await expect(page.getByText('見つかりませんでした。', { exact: false })).toBeVisible();
    await staff.reload();
    await enterAsStaff(staff);
    // Only a list that has come, with every first line open, can be without this one.
    await expect(staff.locator('.staff-inbox-state')).toHaveText(/件$|まだ何も届いていません。/);
    await expect(staff.getByText('ひらいています')).toHaveCount(0);
    await expect(staff.getByText(WRITTEN.slice(0, 20))).toHaveCount(0);
  });

  expect(misdeeds).toEqual({ requests: [], violations: [] });
  expect(staffMisdeeds).toEqual({ requests: [], violations: [] });
  await desk.close();
});

test('the test would see a letter in the clear', async () => {
  const stored = await everythingStored(TEST_DATA_FOLDER);
  // The name to sign in with is no secret of a letter: it stands in a table, and so in a file of it.
  const { email } = demonstrationSignIn();
  expect(tracesOf(email, [stored.text])).not.toEqual([]);
  expect(tracesOf(email, filesOf(join(TEST_DATA_FOLDER, 'postgres', 'base')))).not.toEqual([]);
  expect(tracesOf(WRITTEN, [Buffer.from(`…${WRITTEN.slice(5, 20)}…`)])).not.toEqual([]);
});
