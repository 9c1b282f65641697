import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { axeFaults } from '../support/faults.ts';
import { press, shownPhrase } from '../support/journey.ts';
import { tabTo } from '../support/keyboard.ts';
import { crowded } from '../support/crowded.ts';
import { misfits } from '../support/misfits.ts';

// The policy of the pages also stops injected scripts; axe has to get in to look.
test.use({ bypassCSP: true });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Walks from the first question to the last word, and stops on every screen there is. */
async function walk(
  page: Page,
  context: BrowserContext,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const next = async (name: string, button = 'つぎへ'): Promise<void> => {
    await press(page, button);
    await expect(heading(page, name)).toBeFocused();
  };
  await page.goto('/contact/');
  await expect(heading(page, 'どなたのことを書きますか')).toBeVisible();
  await look('for whom');
  await page.getByLabel('家族のこと').check();
  await next('いま、気になることは');
  await page.getByRole('checkbox').first().check();
  await look('needs');
  await next('よければ、ことばで');
  await page
    .getByLabel('書きたいこと（任意）')
    .fill(`もう消えたいと言います。${'長い文です。'.repeat(40)}`);
  await expect(page.locator('.contact-crisis').first()).toBeVisible();
  await look('words, with help lines');
  await page.locator('.contact-later summary').click();
  await press(page, 'この端末に下書きを残す');
  await expect(page.getByRole('heading', { name: '下書きを残しました' })).toBeFocused();
  await look('a draft');
  await press(page, '下書きを消す');
  await next('お住まいのところ');
  await look('where');
  await next('気をつけてほしいこと', 'とばす');
  await look('wishes');
  await next('返事の受けとりかた', 'とばす');
  await page.getByLabel('電話で', { exact: false }).first().check();
  await page.getByLabel('電話番号', { exact: false }).fill('12');
  await look('hearing back by phone');
  await page.getByLabel('合言葉で、ここに戻って読む').check();
  await next('送る前に、見てください');
  await look('check');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await next('まだ送れていません', 'この内容で送る');
  await look('not sent');
  await context.setOffline(false);
  await press(page, 'もう一度送る');
  await expect(heading(page, '届きました')).toBeFocused();
  await expect.poll(() => shownPhrase(page)).toHaveLength(8);
  await look('the phrase');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the form is without a fault that axe can find (${colorScheme})`, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await walk(page, context, async (screen) => {
      // From the top: what has half gone under the bar with the way out is not a small target.
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      expect(await axeFaults(page), screen).toEqual([]);
    });
  });
}

test('every screen of the form fits: zoomed, narrow, and with letters twice as large', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await walk(page, context, async (screen) => {
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await misfits(page), `${screen}, ${width} px`).toEqual([]);
      expect(await crowded(page), `${screen}, ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await misfits(page), `${screen}, large letters`).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
  });
});

/** Goes on with Tab to the first of this kind and name. */
const reach = (
  page: Page,
  role: 'button' | 'radio' | 'textbox',
  name: string | RegExp,
): Promise<void> => {
  const exact = typeof name === 'string' && role === 'button';
  return tabTo(page, page.getByRole(role, { name, exact }).first());
};

test('the keyboard alone writes a letter, changes an answer, sends it and copies the phrase', async ({
  page,
}) => {
  await page.goto('/contact/');
  await expect(heading(page, 'どなたのことを書きますか')).toBeVisible();
  await reach(page, 'radio', '自分のこと');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'いま、気になることは')).toBeFocused();
  await reach(page, 'button', 'とばす');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'よければ、ことばで')).toBeFocused();
  await reach(page, 'textbox', '書きたいこと');
  await page.keyboard.type('まだ途中です');
  await reach(page, 'button', 'ここまでで送る');
  await page.keyboard.press('Enter');
  await expect(heading(page, '送る前に、見てください')).toBeFocused();
  await reach(page, 'button', /^変える.*書いたもの$/);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'よければ、ことばで')).toBeFocused();
  await reach(page, 'textbox', '書きたいこと');
  await page.keyboard.press('End');
  await page.keyboard.type('。これだけです。');
  await reach(page, 'button', '確かめる画面へ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('まだ途中です。これだけです。')).toBeVisible();
  await reach(page, 'button', 'この内容で送る');
  await page.keyboard.press('Enter');
  await expect(heading(page, '届きました')).toBeFocused();
  expect(await shownPhrase(page)).toHaveLength(8);
});

test('a screen reader hears the question, its place, the group and each answer by name', async ({
  page,
}) => {
  await page.goto('/contact/');
  const question = heading(page, 'どなたのことを書きますか');
  await expect(question).toHaveAccessibleDescription(/1 \/ 6.*どの質問もとばせます/);
  const group = page.getByRole('group', { name: '一つ選んでください（任意）' });
  await expect(group.getByRole('radio')).toHaveCount(4);
  await press(page, 'とばす');
  await press(page, 'とばす');
  await expect(page.getByRole('textbox', { name: '書きたいこと（任意）' })).toBeVisible();
  await page.getByRole('textbox').fill('ひとこと');
  await press(page, 'ここまでで送る');
  await expect(page.getByRole('button', { name: /^変える.*書いたもの$/ })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: '返事' })).toBeVisible();
});
