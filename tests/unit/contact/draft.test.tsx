// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContactFormProps } from '../../../src/contact/ContactForm.tsx';
import { readDraft, writeDraft } from '../../../src/contact/draft/content.ts';
import { DRAFT_DAYS, findDraft, layDown } from '../../../src/contact/draft/shelf.ts';
import { FORGET } from '../../../src/contact/exit.ts';
import { NO_ANSWERS } from '../../../src/contact/model/answers.ts';
import { CONSULTATION, PLANS } from '../../../src/contact/model/form-state.ts';
import { ANSWERS } from '../../../src/pages/contact/_before.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';
import { digitGroups } from '../../../src/sealed/phrase-digits.ts';
import { staffRead } from './support/letter.ts';
import { comeToForm } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

const FIRST = 'どなたのことを書きますか';
const WORDS = 'よければ、ことばで';
const CHECK = '送る前に、見てください';
const SECRET = '夜になると、少し息ができます。';
const KEEP = 'この端末に下書きを残す';
const THERE = 'この端末に下書きがあります';
const PLACE = 'engawa:draft:consultation';

let server: Server;
let visit: Visit;

/** Opens the form as on a new visit: nothing of an earlier page is left in memory. */
async function come(props: Partial<ContactFormProps> = {}): Promise<void> {
  history.replaceState(null, '', '/contact/');
  visit = comeToForm(server, props);
  await visit.until(() => visit.heading() !== '', 'the form');
}

async function comeAgain(): Promise<void> {
  visit.leave();
  await come();
  await visit.until(() => visit.text.includes('下書き'), 'a word about the draft');
}

async function writeWords(text = SECRET): Promise<void> {
  await visit.press('とばす');
  await visit.press('とばす');
  await visit.arriveAt(WORDS);
  await visit.write(text);
}

/** Opens the quiet offer; the way a browser does it, since jsdom knows no toggling. */
async function lookAtOffer(): Promise<void> {
  const offer = visit.host.querySelector('details');
  if (offer === null || offer.hidden) throw new Error('nothing is offered');
  offer.open = true;
  offer.dispatchEvent(new Event('toggle'));
  await visit.until(() => visit.buttons().includes(KEEP), 'the offer');
}

const shownWords = (): string[] =>
  [...visit.host.querySelectorAll('.contact-later .phrase li')].map((each) => each.textContent);

async function keepDraft(): Promise<string[]> {
  await lookAtOffer();
  await visit.press(KEEP);
  await visit.until(() => shownWords().length === 8, 'the phrase');
  return shownWords();
}

const onDevice = (): Record<string, string> =>
  Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]);

/** Types a phrase into the box of the first screen, the only one there. */
async function openWith(words: readonly string[]): Promise<void> {
  await visit.press('開く');
  await visit.write(words.join('　'));
  await visit.press('下書きを開く');
}

beforeEach(async () => {
  server = new Server();
  await come();
});

afterEach(() => {
  visit.leave();
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('A draft on this device', () => {
  test('is not kept by itself, and not by looking at the offer', async () => {
    expect(visit.host.querySelector('details')?.hidden).toBe(true);
    await writeWords();
    await lookAtOffer();
    for (const said of ['14日', '中身はわかりません', '「このページをすぐ閉じる」を押しても'])
      expect(visit.text).toContain(said);
    expect(onDevice()).toEqual({});
  });

  test('is kept by one press, unreadable, and its phrase is shown in that moment', async () => {
    await writeWords();
    const words = await keepDraft();
    expect(new Set(words).size).toBeGreaterThan(4);
    const kept = onDevice();
    expect(Object.keys(kept)).toEqual([PLACE]);
    const [until = '', file = ''] = (kept[PLACE] ?? '').split(' ');
    expect(until).toMatch(/^\d{4}-\d\d-\d\d$/);
    const bytes = Buffer.from(file, 'base64');
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org/);
    for (const text of [SECRET.slice(0, 4), words[0] ?? ''])
      expect(bytes.includes(Buffer.from(text))).toBe(false);
    expect(server.openings).toEqual([]);
  });

  test('says on coming back that it is there, and not a word of it', async () => {
    await writeWords();
    await keepDraft();
    await comeAgain();
    expect(visit.text).toContain(THERE);
    expect(visit.host.innerHTML).not.toContain(SECRET);
    expect(visit.heading()).toBe(FIRST);
  });

  test('opens with its phrase where it was left; the letter gets the same one; then it is gone', async () => {
    await visit.choose('家族のこと');
    await visit.press('つぎへ');
    await visit.press('とばす');
    await visit.write(SECRET);
    const words = await keepDraft();
    await comeAgain();
    await openWith(words);
    await visit.arriveAt(WORDS);
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
    await visit.press('ここまでで送る');
    await visit.arriveAt(CHECK);
    expect(visit.text).toContain('家族のこと');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.text).toContain('合言葉は、下書きのときと同じです');
    const shown = [...visit.host.querySelectorAll('.contact-screen .phrase li')];
    expect(shown.map(({ textContent }) => textContent)).toEqual(words);
    expect(onDevice()).toEqual({});
    expect(JSON.stringify(await staffRead(server))).toContain(SECRET);
  });

  test('opens with the digits of its phrase as well', async () => {
    await writeWords();
    const words = await keepDraft();
    await comeAgain();
    await openWith(digitGroups(words));
    await visit.arriveAt(WORDS);
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
  });

  test('follows what is written after that, from screen to screen', async () => {
    await writeWords();
    const words = await keepDraft();
    await visit.write(`${SECRET}きょうは雨。`);
    const before = onDevice()[PLACE];
    await visit.until(() => onDevice()[PLACE] !== before, 'the newer draft');
    await comeAgain();
    await openWith(words);
    await visit.arriveAt(WORDS);
    expect(visit.host.querySelector('textarea')?.value).toContain('きょうは雨。');
  });

  test('goes by one press, on the screen and on coming back', async () => {
    await writeWords();
    await keepDraft();
    await visit.press('下書きを消す');
    expect(onDevice()).toEqual({});
    expect(visit.text).toContain('下書きを消しました');
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
    await visit.press(KEEP);
    await visit.until(() => shownWords().length === 8, 'the phrase');
    await comeAgain();
    await visit.press('消す：下書き');
    expect(onDevice()).toEqual({});
    expect(visit.text).toContain('下書きを消しました');
  });

  test('what was taken away does not come back with the last letters typed', async () => {
    await writeWords();
    await keepDraft();
    await visit.write('もう消します');
    await visit.press('下書きを消す');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(onDevice()).toEqual({});
  });

  test('stays where it is when the page is left in a hurry, and nothing of it stays on the screen', async () => {
    await writeWords();
    const words = await keepDraft();
    const kept = onDevice();
    await visit.write('あわてて書いたこと');
    window.dispatchEvent(new Event(FORGET));
    expect(visit.text).not.toContain(words[0]);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(onDevice()).toEqual(kept);
  });

  test('lets the page close without a question while it holds everything', async () => {
    const closing = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await writeWords();
    await visit.until(closing, 'the question before closing');
    await keepDraft();
    await visit.until(() => !closing(), 'closing without a question');
    await visit.write('まだ下書きにないこと');
    expect(closing()).toBe(true);
  });

  test('is offered to those who stand beside somebody, and not mixed up with other letters', async () => {
    visit.leave();
    await come({ letter: 'supporter' });
    await visit.choose('まだ知らせていない');
    await keepDraft();
    expect(Object.keys(onDevice())).toEqual(['engawa:draft:supporter']);
    visit.leave();
    await come();
    expect(visit.text).not.toContain(THERE);
  });
});

describe('A draft that does not open', () => {
  test('with another phrase says so, and stays', async () => {
    await writeWords();
    await keepDraft();
    const kept = onDevice();
    await comeAgain();
    await openWith(createPhrase().words);
    await visit.until(() => visit.text.includes('この合言葉では、開けませんでした'), 'the reason');
    expect(visit.text).toContain('そのまま残っています');
    expect(onDevice()).toEqual(kept);
  });

  test('because somebody changed it is not shown, not even in part', async () => {
    await writeWords();
    const words = await keepDraft();
    const kept = onDevice()[PLACE] ?? '';
    localStorage.setItem(PLACE, `${kept.slice(0, -30)}AAAA${kept.slice(-26)}`);
    await comeAgain();
    await openWith(words);
    await visit.until(() => visit.text.includes('開けませんでした'), 'the reason');
    expect(visit.heading()).toBe(FIRST);
    expect(visit.host.innerHTML).not.toContain(SECRET);
  });

  test('because it is no draft at all can be taken away', async () => {
    localStorage.setItem(PLACE, '<b>見知らぬもの</b>');
    await comeAgain();
    expect(visit.text).toContain('こわれていて開けません');
    expect(visit.text).not.toContain('見知らぬ');
    expect(visit.buttons()).not.toContain('開く');
    await visit.press('消す：下書き');
    expect(onDevice()).toEqual({});
  });

  test('because its time is over is taken away, and that is said', async () => {
    layDown('consultation', 'AAAA', '2026-01-01');
    await comeAgain();
    expect(visit.text).toContain('14日をすぎたので消しました');
    expect(onDevice()).toEqual({});
  });

  test('because its letter had arrived after all: no second one is sent', async () => {
    server.weather = ['answer-lost'];
    await writeWords();
    const words = await keepDraft();
    await visit.press('ここまでで送る');
    await visit.press('この内容で送る');
    await visit.until(() => visit.buttons().includes('もう一度送る'), 'a way to try again');
    await comeAgain();
    await openWith(words);
    await visit.arriveAt(WORDS);
    await visit.press('ここまでで送る');
    await visit.press('この内容で送る');
    await visit.until(() => visit.text.includes('もう届いています'), 'the reason');
    expect(visit.text).toContain('合言葉で返事を読む');
    expect(server.rows.size).toBe(1);
  });
});

describe('A device that keeps nothing', () => {
  const refuse = (name: string): void => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', name);
    });
  };

  test.each([
    ['has no room', 'QuotaExceededError', 'もう場所がありません'],
    ['is not allowed to', 'SecurityError', 'ものを残さない設定'],
  ])('because it %s says so, and what was written stays', async (_, name, words) => {
    await writeWords();
    await lookAtOffer();
    refuse(name);
    await visit.press(KEEP);
    await visit.until(() => visit.text.includes(words), 'the reason');
    expect(shownWords()).toEqual([]);
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
  });

  test('because nobody may even look there, has the form all the same', async () => {
    visit.leave();
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await come();
    expect(visit.heading()).toBe(FIRST);
  });
});

test('the pages that speak of drafts promise the days that are kept', () => {
  const [, said = ''] = ANSWERS.find(([name]) => name === '書きかけのもの') ?? [];
  for (const page of [said, readFileSync('src/pages/privacy.astro', 'utf8')])
    expect(page).toMatch(new RegExp(`下書き[^。]*。[^]*?${DRAFT_DAYS}日`));
});

describe('What a draft says inside', () => {
  const content = {
    answers: { ...NO_ANSWERS, words: 'あ', needs: ['x'] },
    screen: 'where',
  } as const;

  test('is read as it was written', () => {
    expect(readDraft(writeDraft(content), CONSULTATION)).toEqual(content);
  });

  test('of another letter, or no draft, is not taken', () => {
    expect(readDraft(writeDraft(content), PLANS.employer)).toBeNull();
    for (const text of ['', '{}', 'null', '[]', '{"draft":2}', '{"draft":1,"answers":[]}'])
      expect(readDraft(text, CONSULTATION)).toBeNull();
  });

  test('answers of a form that nobody knows any more are left open, the others are kept', () => {
    const odd = {
      draft: 1,
      screen: 'somewhere',
      answers: {
        ...{ about: 'consultation', words: 'あ', needs: 'x', wishes: [1], rhythm: 'never' },
        ...{ entry: { path: '//x', name: 'x' }, reach: { mail: 7 }, extra: true },
      },
    };
    expect(readDraft(JSON.stringify(odd), CONSULTATION)).toEqual({
      answers: { ...NO_ANSWERS, words: 'あ' },
      screen: 'check',
    });
  });

  test('is kept for fourteen days and not one more', () => {
    layDown('consultation', 'AAAA', '2026-11-21');
    expect(findDraft('consultation', '2026-12-05')).toMatchObject({ state: 'there' });
    expect(findDraft('consultation', '2026-12-06')).toEqual({ state: 'expired' });
    expect(findDraft('consultation', '2026-12-06')).toEqual({ state: 'none' });
  });
});
