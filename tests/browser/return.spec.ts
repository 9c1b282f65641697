import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { digitGroups } from '../../src/sealed/phrase-digits.ts';
import {
  comeBackAndRead,
  press,
  shownPhrase,
  writeAndSend,
  writeUpToTheCheckPage,
} from '../support/journey.ts';
import { axeFaults } from '../support/faults.ts';
import { tabTo } from '../support/keyboard.ts';
import { misfits } from '../support/misfits.ts';
import { allRoutes } from '../support/routes.ts';
import { enterAsStaff, openConversation } from '../support/staff.ts';
import { watch } from '../support/watch.ts';

const phone = { width: 360, height: 740 };

/** What takes up room on the page and belongs to no card with a phrase. */
const besideTheCard = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > 0)
      .filter((each) => !each.closest('.contact-card') && !each.querySelector('.contact-card'))
      .map((each) => each.outerHTML.slice(0, 80)),
  );

test.describe('The phrase, on a phone', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('is kept as a picture that says nothing, also in its name', async ({ page }) => {
    const misdeeds = await watch(page);
    await writeAndSend(page, '画像で控えます。');
    const arrives = page.waitForEvent('download');
    await press(page, '画像で残す');
    const download = await arrives;
    expect(download.suggestedFilename()).toBe('memo.png');
    const png = readFileSync(await download.path());
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    // Nothing but pixels: no text, no time, no place.
    expect(chunksOf(png).filter((name) => /^(tEXt|iTXt|zTXt|tIME|eXIf)$/.test(name))).toEqual([]);
    expect(chunksOf(png)).toContain('IDAT');
    await expect(page.getByText('「memo.png」という名前で保存します')).toBeVisible();
    expect(misdeeds).toEqual({ requests: [], violations: [] });
  });

  test('prints as a card with eight words and nothing else', async ({ page }) => {
    await writeAndSend(page, '印刷して控えます。');
    const words = await shownPhrase(page);
    const printed = async (): Promise<readonly string[]> => {
      await page.emulateMedia({ media: 'print' });
      expect(await besideTheCard(page), 'no line or mark of the site either').toEqual([]);
      const text = await page.evaluate(() => document.body.innerText);
      await page.emulateMedia({ media: 'screen' });
      return text.split(/\s+/).filter((word) => word !== '');
    };
    expect(await printed()).toEqual(words);
    await press(page, '数字で控える');
    await expect(page.locator('.contact-digits')).toBeVisible();
    expect(await printed()).toEqual([...words, ...digitGroups(words)]);
  });

  test('is typed with an input method: words are offered, and a tap takes one', async ({
    page,
  }) => {
    await writeAndSend(page, '変換しながら打ちます。');
    const words = await shownPhrase(page);
    await press(page, '書きうつしました');
    const box = page.getByLabel('合言葉', { exact: true });
    const session = await page.context().newCDPSession(page);
    for (const word of words) {
      await box.focus();
      const start = word.slice(0, 2);
      // What a phone does while somebody picks kana: the text is there, but not settled yet.
      await session.send('Input.imeSetComposition', {
        text: start,
        selectionStart: 2,
        selectionEnd: 2,
      });
      await session.send('Input.imeSetComposition', {
        text: word.slice(0, 3),
        selectionStart: 3,
        selectionEnd: 3,
      });
      if (word.length === 3) await session.send('Input.insertText', { text: `${word}　` });
      else await page.getByRole('button', { name: word, exact: true }).tap();
    }
    await expect(box).toHaveValue(`${words.join('　')}　`);
    await press(page, 'たしかめる');
    await expect(page.getByRole('heading', { name: 'これで、おしまいです' })).toBeVisible();
  });

  test('in digits opens the conversation, where there is no kana keyboard', async ({ page }) => {
    await writeAndSend(page, '数字で戻ります。');
    const words = await shownPhrase(page);
    await press(page, '数字で控える');
    const digits = [...digitGroups(words)];
    await expect(page.locator('.contact-digits li')).toHaveText(digits);
    await comeBackAndRead(page, digits.join(' '));
    await expect(page.getByText('数字で戻ります。')).toBeVisible();
  });
});

test('two browsers at once: no word of either is lost, and nothing looks wrong', async ({
  page,
  browser,
}) => {
  const phrase = (await writeAndSend(page, '二つの端末を使っています。')).join(' ');
  const other = await browser.newContext();
  const pages = [page, await other.newPage()];
  const texts = ['電話から書きました。', 'パソコンから書きました。'];
  await Promise.all(pages.map((each) => comeBackAndRead(each, phrase)));
  for (const [at, each] of pages.entries()) {
    await each.getByLabel('書き足したいこと', { exact: false }).fill(texts[at] ?? '');
  }
  await Promise.all(pages.map((each) => press(each, '送る')));
  for (const each of pages) {
    await expect(each.getByText('届きました。', { exact: true })).toBeVisible();
  }
  for (const each of pages) {
    await press(each, '新しく読みこむ');
    for (const text of texts) {
      await expect(each.locator('.contact-messages').getByText(text)).toBeVisible();
    }
    await expect(each.locator('.contact-problems')).toHaveCount(0);
  }
  await other.close();
});

test('a referral is agreed to inside the seals, and the page says on whose consent it went', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const letter = '静かに過ごせるところがあれば、のぞいてみたいです。';
  const phrase = (await writeAndSend(page, letter)).join(' ');
  const entry = allRoutes().find((route) => /^\/gatherings\/[^/]+\/$/.test(route)) ?? '';
  const desk = await browser.newContext();
  const staff = await desk.newPage();
  await enterAsStaff(staff);
  await openConversation(staff, letter.slice(0, 20));

  await staff.getByText('ほかの窓口への紹介を、この方にたずねる').click();
  await staff.getByLabel('紹介する案内のページの住所').fill(entry);
  const name = staff.getByLabel('紹介するところの名前');
  await expect(name, 'the name comes from the page of the entry').not.toHaveValue('');
  await staff.getByLabel('そこへ伝えること（すべて）').fill('静かな場所をさがしていること');
  await press(staff, 'たずね方をたしかめる');
  await press(staff, 'この内容で送る');
  await expect(staff.getByText('返事を待っています。')).toBeVisible();

  await comeBackAndRead(page, phrase);
  await expect(page.getByText('ほかには伝えていません。')).toBeVisible();
  await expect(page.locator('.contact-passing')).toHaveText('静かな場所をさがしていること');
  await page.getByRole('button', { name: '伝えてよい' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.contact-facts')).toContainText('あなたが「伝えてよい」と答えました');

  await staff.reload();
  await enterAsStaff(staff);
  await openConversation(staff, letter.slice(0, 20));
  await press(staff, '伝えおわったことを知らせる');
  await press(staff, 'この内容で送る');
  await expect(staff.getByText('伝えたことを、知らせました', { exact: false })).toBeVisible();

  await press(page, '新しく読みこむ');
  await expect(page.locator('.contact-facts')).toContainText('に、伝えました。');

  await page.getByText('そのあとの連絡を変える').click();
  await page.getByLabel('3か月後に、一度だけ').check();
  await press(page, 'これに変える');
  await expect(page.getByText('次からは、このとおりにします。')).toBeVisible();
  await staff.reload();
  await enterAsStaff(staff);
  await openConversation(staff, letter.slice(0, 20));
  await expect(staff.getByText('この方のペース：3か月後に、一度だけ')).toBeVisible();
  await desk.close();
});

/** Everything at once that must fit on the narrowest screen. */
async function expectToFit(page: Page): Promise<void> {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await misfits(page), `${width} px`).toEqual([]);
  }
}

test.describe('For everybody', () => {
  // The policy of the pages also stops injected scripts; axe has to get in to look.
  test.use({ bypassCSP: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`phrase and conversation fit at 320 px and 200 %, and axe finds no fault (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const look = async (): Promise<void> => {
        await expectToFit(page);
        // Halfway down, the bar that stays above covers what scrolls under it.
        await page.evaluate(() => {
          scrollTo({ top: 0, behavior: 'instant' });
        });
        expect(await axeFaults(page)).toEqual([]);
      };
      const words = await writeAndSend(page, 'だれでも使えるように、たしかめます。');
      await press(page, '数字で控える');
      await press(page, '声に出して伝える');
      await expect(page.locator('.contact-aloud')).toBeVisible();
      await look();
      await press(page, '書きうつしました');
      await page
        .getByLabel('合言葉', { exact: true })
        .fill(`${words.slice(0, 7).join('　')}　ぬぬ`);
      await press(page, 'たしかめる');
      await look();
      await comeBackAndRead(page, words.join(' '));
      await page.getByText('そのあとの連絡を変える').click();
      await press(page, 'すべて消す');
      await look();
    });
  }

  test('the keyboard alone opens a conversation, writes, and deletes it', async ({ page }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await writeUpToTheCheckPage(page, 'キーボードだけで使います。');
    await press(page, 'この内容で送る');
    await expect(page.getByRole('heading', { name: '届きました' })).toBeFocused();
    const phrase = (await shownPhrase(page)).join('');
    await page.goto('/contact/return/');
    await tabTo(page, page.getByLabel('合言葉', { exact: true }));
    await page.keyboard.insertText(phrase);
    await tabTo(page, button('開く'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '届きました' })).toBeFocused();
    await tabTo(
      page,
      page.getByLabel('書き足したいこと（任意）。書かずに閉じても大丈夫です。', { exact: true }),
    );
    await page.keyboard.insertText('書き足しました。');
    await tabTo(page, button('送る'));
    await page.keyboard.press('Enter');
    await expect(page.locator('.contact-messages').getByText('書き足しました。')).toBeVisible();
    await tabTo(page, button('すべて消す'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'すべて消しますか' })).toBeFocused();
    await tabTo(page, button('はい、すべて消します'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '消しおわりました' })).toBeFocused();
  });
});

/** Names of the parts of a PNG file. https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunksOf(png: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    names.push(png.toString('latin1', at + 4, at + 8));
  }
  return names;
}
