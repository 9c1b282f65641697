// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { servicesWith } from '../../../src/contact/sending/services.ts';
import { DEMONSTRATION_IDENTITY } from '../../../src/sealed/demonstration-key.ts';
import { createIdentity } from '../../../src/sealed/recipients.ts';
import { CHECK, QUESTIONS, startForm, writeAndCheck } from './support/form.ts';
import { staffRead, whatStaffRead } from './support/letter.ts';
import { comeToForm } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import type { Server } from './support/server.ts';

let server: Server;
let visit: Visit;

beforeEach(async () => {
  ({ server, visit } = await startForm());
});

describe('Sending', () => {
  test('what was written arrives at staff, and the phrase is shown', async () => {
    await writeAndCheck(visit, '夜は少し楽です。');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.host.querySelectorAll('.phrase li')).toHaveLength(8);
    expect(visit.text).not.toContain('夜は少し楽です。');
    expect(await whatStaffRead(server)).toContain('夜は少し楽です。');
    expect(JSON.stringify([...server.rows.values()])).not.toContain('夜は');
  });

  test('a double press sends once', async () => {
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => {
      open = resolve;
    });
    await writeAndCheck(visit, '一度だけ');
    const button = visit.button('この内容で送る');
    button.click();
    button.click();
    open();
    await visit.arriveAt('届きました');
    expect(server.openings).toHaveLength(1);
  });

  test('offline, the text stays on the screen and goes out when asked again', async () => {
    server.weather = ['offline'];
    await writeAndCheck(visit, 'トンネルの中から');
    await visit.press('この内容で送る');
    await visit.until(() => visit.buttons().includes('もう一度送る'), 'a way to try again');
    expect(visit.text).toContain('書いたものは、この画面に残っています');
    expect(visit.text).toContain('トンネルの中から');
    expect(server.rows.size).toBe(0);
    await visit.press('もう一度送る');
    await visit.arriveAt('届きました');
    expect(server.rows.size).toBe(1);
  });

  test('after a lost answer the same ids are sent again, and one conversation is stored', async () => {
    server.weather = ['answer-lost', 'answer-lost'];
    await writeAndCheck(visit, '答えが消えても');
    await visit.press('この内容で送る');
    await visit.until(() => visit.buttons().includes('もう一度送る'), 'a way to try again');
    expect(visit.text).toContain('二重には届きません');
    await visit.press('もう一度送る');
    await visit.until(() => visit.buttons().includes('もう一度送る'), 'a way to try again');
    await visit.press('もう一度送る');
    await visit.arriveAt('届きました');
    expect(server.openings).toHaveLength(3);
    expect(new Set(server.openings).size).toBe(1);
    expect(server.only.messages).toHaveLength(1);
  });

  test('a page that is still open after the organisation changed its key sends what staff can read', async () => {
    await writeAndCheck(visit, '鍵がかわっても');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    const newest = await createIdentity();
    expect(await staffRead(server, [newest, DEMONSTRATION_IDENTITY])).toMatchObject([
      { text: '鍵がかわっても' },
    ]);
    expect(await staffRead(server, [newest])).toEqual([]);
  });

  test('text changed after a lost answer replaces what may have arrived', async () => {
    server.weather = ['answer-lost'];
    await writeAndCheck(visit, '言いすぎた文');
    await visit.press('この内容で送る');
    await visit.press('書いたものを見直す');
    await visit.arriveAt(CHECK);
    await visit.press('変える：書いたもの');
    await visit.write('落ちついた文');
    await visit.press('確かめる画面へ');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    const read = await whatStaffRead(server);
    expect(read).toContain('落ちついた文');
    expect(read).not.toContain('言いすぎた文');
  });

  test('a part that could not be loaded is told, and loading is tried again', async () => {
    visit.leave();
    history.replaceState(null, '', '/contact/');
    let broken = true;
    visit = comeToForm(server, {
      load: () =>
        broken
          ? Promise.reject(new TypeError('Failed to fetch'))
          : Promise.resolve(servicesWith(server.client)),
    });
    await visit.arriveAt(QUESTIONS[0] ?? '');
    await writeAndCheck(visit, '部品がなくても');
    await visit.press('この内容で送る');
    await visit.until(() => visit.text.includes('部品を、まだ読みこめていません'), 'the reason');
    expect(visit.text).toContain('部品がなくても');
    broken = false;
    await visit.press('もう一度送る');
    await visit.arriveAt('届きました');
  });
});

describe('After sending', () => {
  const words = (): string[] =>
    [...visit.host.querySelectorAll('.phrase li')].map((each) => each.textContent);

  test('the phrase typed back in katakana without spaces is accepted', async () => {
    await writeAndCheck(visit, '読みかえします');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    const typed = words()
      .join('')
      .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
    await visit.press('書きうつしました');
    await visit.arriveAt('控えを見ながら、一度だけ');
    await visit.write(typed);
    await visit.press('たしかめる');
    await visit.arriveAt('これで、おしまいです');
    expect(visit.text).toContain('90日');
    expect(visit.host.querySelector('a[href="/contact/return/"]')).not.toBeNull();
  });

  test('a slip while typing back is pointed at, and skipping is possible with an honest word', async () => {
    await writeAndCheck(visit, 'まちがえます');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    const wrong = words().with(4, 'ぬぬぬ');
    await visit.press('書きうつしました');
    await visit.write(wrong.join('　'));
    await visit.press('たしかめる');
    await visit.until(() => visit.text.includes('5番目'), 'the fifth word');
    expect(visit.text).toContain('返事を読めなくなります');
    await visit.press('たしかめずに進む');
    await visit.arriveAt('これで、おしまいです');
  });

  test('going back after sending shows the phrase, never the questions again', async () => {
    await writeAndCheck(visit, 'もどります');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(visit.heading()).toBe('届きました');
    expect(server.openings).toHaveLength(1);
  });

  test('who wants no answer is not asked to type the phrase back', async () => {
    await visit.choose('自分のこと');
    for (let step = 0; step < 5; step += 1) await visit.press('つぎへ');
    await visit.arriveAt('返事の受けとりかた');
    await visit.choose('返事はいらない');
    await visit.press('つぎへ');
    await visit.arriveAt(CHECK);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.text).toContain('控えなくてもかまいません');
    await visit.press('つぎへ');
    await visit.arriveAt('これで、おしまいです');
  });
});

describe('Before the last press and on the last page', () => {
  beforeEach(async () => {
    visit.leave();
    visit = comeToForm(server, { demonstration: false });
    await visit.arriveAt(QUESTIONS[0] ?? '');
  });

  test('stand how soon one usually hears, and when the office opens', async () => {
    const whenToHear = /三日のうちにお返事します。相談室は、いま.+。/;
    await writeAndCheck(visit, 'ひとこと');
    expect(visit.text).toMatch(whenToHear);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    await visit.press('書きうつしました');
    await visit.press('たしかめずに進む');
    await visit.arriveAt('これで、おしまいです');
    expect(visit.text).toMatch(whenToHear);
  });

  test('nothing of it stands for those who want no answer', async () => {
    await visit.choose('自分のこと');
    for (let step = 0; step < 5; step += 1) await visit.press('つぎへ');
    await visit.choose('返事はいらない');
    await visit.press('つぎへ');
    await visit.arriveAt(CHECK);
    expect(visit.text).not.toContain('お返事します');
    expect(visit.text).not.toContain('相談室は、');
  });
});
