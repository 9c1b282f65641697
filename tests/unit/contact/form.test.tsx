// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORGET } from '../../../src/contact/exit.ts';
import { servicesWith } from '../../../src/contact/sending/services.ts';
import { DEMONSTRATION_IDENTITY } from '../../../src/sealed/demonstration-key.ts';
import { createIdentity } from '../../../src/sealed/recipients.ts';
import { staffRead } from './support/letter.ts';
import { comeToForm } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

const QUESTIONS = [
  'どなたのことを書きますか',
  'いま、気になることは',
  'よければ、ことばで',
  'お住まいのところ',
  '気をつけてほしいこと',
  '返事の受けとりかた',
];
const CHECK = '送る前に、見てください';

let server: Server;
let visit: Visit;

beforeEach(async () => {
  history.replaceState(null, '', '/contact/');
  server = new Server();
  visit = comeToForm(server);
  await visit.arriveAt(QUESTIONS[0] ?? '');
});

afterEach(() => {
  visit.leave();
});

/** Goes to the free words, writes, and opens the check page. */
async function writeAndCheck(text: string): Promise<void> {
  await visit.press('とばす');
  await visit.press('とばす');
  await visit.arriveAt('よければ、ことばで');
  await visit.write(text);
  await visit.press('ここまでで送る');
  await visit.arriveAt(CHECK);
}

/** What staff would read in the only conversation that was stored. */
const whatStaffRead = async (): Promise<string> => JSON.stringify(await staffRead(server));

describe('The form', () => {
  test('every question can be skipped, and says so', async () => {
    for (const heading of QUESTIONS) {
      await visit.arriveAt(heading);
      expect(visit.text).toContain('どの質問もとばせます');
      await visit.press('とばす');
    }
    await visit.arriveAt(CHECK);
    expect(visit.text).toContain('まだ何も書かれていない');
    expect(visit.buttons()).not.toContain('この内容で送る');
    expect(server.openings).toEqual([]);
  });

  test('nothing is marked as required, and no field has placeholder text', async () => {
    for (const heading of QUESTIONS) {
      await visit.arriveAt(heading);
      expect(
        visit.host.querySelectorAll('[required], [aria-required], [placeholder]'),
      ).toHaveLength(0);
      await visit.press('とばす');
    }
  });

  test('one choice is enough to send', async () => {
    expect(visit.buttons()).not.toContain('ここまでで送る');
    await visit.choose('家族のこと');
    await visit.press('ここまでで送る');
    await visit.arriveAt(CHECK);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(await whatStaffRead()).toContain('"forWhom":"family"');
  });

  test('the keyboard is taken to the heading of each new screen, but not on arrival', async () => {
    expect(document.activeElement).toBe(document.body);
    await visit.press('つぎへ');
    await visit.arriveAt('いま、気になることは');
    await visit.until(() => document.activeElement?.tagName === 'H1', 'focus on the heading');
    expect(document.activeElement?.textContent).toBe('いま、気になることは');
  });

  test('the back button of the browser goes one question back and keeps what was written', async () => {
    await visit.press('とばす');
    await visit.press('とばす');
    await visit.arriveAt('よければ、ことばで');
    await visit.write('途中の文');
    history.back();
    await visit.arriveAt('いま、気になることは');
    expect(location.href).not.toContain(encodeURIComponent('途中'));
    expect(JSON.stringify(history.state)).not.toContain('途中');
    await visit.press('とばす');
    await visit.arriveAt('よければ、ことばで');
    expect(visit.host.querySelector('textarea')?.value).toBe('途中の文');
  });

  test('a tap in the very moment in which the form appears does not confuse the way back', async () => {
    visit.leave();
    history.replaceState(null, '', '/contact/');
    visit = comeToForm(server);
    const appeared = new MutationObserver(() => {
      if (visit.heading() !== QUESTIONS[0]) return;
      appeared.disconnect();
      visit.button('とばす').click();
    });
    appeared.observe(visit.host, { childList: true, subtree: true });
    await visit.arriveAt('いま、気になることは');
    await visit.press('とばす');
    await visit.arriveAt('よければ、ことばで');
    history.back();
    await visit.arriveAt('いま、気になることは');
  });

  test('an answer can be changed from the check page, and one comes straight back to it', async () => {
    await writeAndCheck('はじめの文');
    await visit.press('変える：書いたもの');
    await visit.arriveAt('よければ、ことばで');
    await visit.write('直した文');
    await visit.press('確かめる画面へ');
    await visit.arriveAt(CHECK);
    expect(visit.text).toContain('直した文');
    expect(visit.text).not.toContain('はじめの文');
  });

  test('what does not fit is said before sending, and nothing is cut off', async () => {
    const long = 'あ'.repeat(12_000);
    await writeAndCheck(long);
    expect(visit.text).toContain('一度に送れません');
    expect(visit.text).toContain(long);
    expect(visit.buttons()).not.toContain('この内容で送る');
  });
});

describe('Sending', () => {
  test('what was written arrives at staff, and the phrase is shown', async () => {
    await writeAndCheck('夜は少し楽です。');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.host.querySelectorAll('.phrase li')).toHaveLength(8);
    expect(visit.text).not.toContain('夜は少し楽です。');
    expect(await whatStaffRead()).toContain('夜は少し楽です。');
    expect(JSON.stringify([...server.rows.values()])).not.toContain('夜は');
  });

  test('a double press sends once', async () => {
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => {
      open = resolve;
    });
    await writeAndCheck('一度だけ');
    const button = visit.button('この内容で送る');
    button.click();
    button.click();
    open();
    await visit.arriveAt('届きました');
    expect(server.openings).toHaveLength(1);
  });

  test('offline, the text stays on the screen and goes out when asked again', async () => {
    server.weather = ['offline'];
    await writeAndCheck('トンネルの中から');
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
    await writeAndCheck('答えが消えても');
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
    await writeAndCheck('鍵がかわっても');
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
    await writeAndCheck('言いすぎた文');
    await visit.press('この内容で送る');
    await visit.press('書いたものを見直す');
    await visit.arriveAt(CHECK);
    await visit.press('変える：書いたもの');
    await visit.write('落ちついた文');
    await visit.press('確かめる画面へ');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    const read = await whatStaffRead();
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
    await writeAndCheck('部品がなくても');
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
    await writeAndCheck('読みかえします');
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
    await writeAndCheck('まちがえます');
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
    await writeAndCheck('もどります');
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
    await writeAndCheck('ひとこと');
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

describe('Hearing back', () => {
  const reachHearBack = async (): Promise<void> => {
    await visit.choose('自分のこと');
    for (let step = 0; step < 5; step += 1) await visit.press('つぎへ');
    await visit.arriveAt('返事の受けとりかた');
  };

  test('who wants a call says when it is safe and what may be said, and sees it before sending', async () => {
    await reachHearBack();
    expect(visit.text).not.toContain('電話番号');
    await visit.choose('電話で');
    await visit.writeLine('電話番号', '090-0000-0000');
    await visit.choose('午前');
    await visit.choose('相談室の名前を言ってよい');
    await visit.choose('3か月後に');
    await visit.press('つぎへ');
    await visit.arriveAt(CHECK);
    for (const words of ['090-0000-0000', '午前', '残さないでほしい'])
      expect(visit.text).toContain(words);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.text).toContain('返事は、電話でします。');
    const read = await whatStaffRead();
    for (const said of ['"callName":"office"', '"voicemail":"no"', '"rhythm":"once-3-months"'])
      expect(read).toContain(said);
    expect(JSON.stringify([...server.rows.values()])).not.toContain('090-0000');
  });

  test('mail without an address falls back to the phrase, and the check page says so', async () => {
    await reachHearBack();
    await visit.choose('メールで');
    await visit.press('つぎへ');
    await visit.arriveAt(CHECK);
    expect(visit.text).toContain('合言葉でお返事します');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.buttons()).toContain('書きうつしました');
  });
});

describe('Leaving', () => {
  const closing = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('closing the page asks first only while something would be lost', async () => {
    expect(closing()).toBe(false);
    await writeAndCheck('消えたら困る文');
    await visit.until(closing, 'the question before closing');
  });

  test('calling a help line is not leaving: nothing stands between somebody and their call', async () => {
    await writeAndCheck('きえたい');
    await visit.until(closing, 'the question before closing');
    const call = visit.host.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
    call?.addEventListener('click', (event) => {
      // The pretended browser has no telephone.
      event.preventDefault();
    });
    call?.click();
    expect(closing(), 'the browser hands over to the telephone').toBe(false);
    expect(closing(), 'and then the page is closed').toBe(true);
  });

  test('the way out forgets everything at once and asks nothing', async () => {
    await writeAndCheck('見られたくない文');
    await visit.until(closing, 'the question before closing');
    window.dispatchEvent(new Event(FORGET));
    expect(visit.text).not.toContain('見られたくない文');
    expect(closing()).toBe(false);
  });

  test('an answer that comes after leaving brings nothing back', async () => {
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => {
      open = resolve;
    });
    await writeAndCheck('出ていったあと');
    await visit.press('この内容で送る');
    window.dispatchEvent(new Event(FORGET));
    open();
    await visit.until(() => server.rows.size === 1, 'the late answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(visit.heading()).toBe('どなたのことを書きますか');
    expect(visit.text).not.toContain('合言葉');
  });

  test('nothing is written to the device and nothing into the address', async () => {
    await writeAndCheck('どこにも残らない文');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(document.cookie).toBe('');
    expect(location.pathname + location.search + location.hash).toBe('/contact/');
  });
});
