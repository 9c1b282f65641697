// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { FORGET } from '../../../src/contact/exit.ts';
import { digitGroups } from '../../../src/sealed/phrase-digits.ts';
import {
  CHECK,
  FIRST,
  KEEP,
  PLACE,
  SECRET,
  THERE,
  WORDS,
  come,
  comeAgain,
  keepDraft,
  lookAtOffer,
  onDevice,
  openDraft,
  shownWords,
  startDraft,
  writeWords,
} from './support/draft.ts';
import { whatStaffRead } from './support/letter.ts';
import type { Visit } from './support/screen.tsx';
import type { Server } from './support/server.ts';

let server: Server;
let visit: Visit;

beforeEach(async () => {
  ({ server, visit } = await startDraft());
});

describe('A draft on this device', () => {
  test('is not kept by itself, and not by looking at the offer', async () => {
    expect(visit.host.querySelector('details')?.hidden).toBe(true);
    await writeWords(visit);
    await lookAtOffer(visit);
    for (const said of [
      '14日',
      '中身はわかりません',
      '下書きは、「このページをすぐ閉じる」では消えません。',
    ])
      expect(visit.text).toContain(said);
    expect(onDevice()).toEqual({});
  });

  test('is kept by one press, unreadable, and its phrase is shown in that moment', async () => {
    await writeWords(visit);
    const words = await keepDraft(visit);
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
    await writeWords(visit);
    await keepDraft(visit);
    visit = await comeAgain(visit, server);
    expect(visit.text).toContain(THERE);
    expect(visit.host.innerHTML).not.toContain(SECRET);
    expect(visit.heading()).toBe(FIRST);
  });

  test('opens with its phrase where it was left; the letter gets the same one; then it is gone', async () => {
    await visit.choose('家族のこと');
    await visit.press('つぎへ');
    await visit.press('とばす');
    await visit.write(SECRET);
    const words = await keepDraft(visit);
    visit = await comeAgain(visit, server);
    await openDraft(visit, words);
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
    expect(await whatStaffRead(server)).toContain(SECRET);
  });

  test('opens with the digits of its phrase as well', async () => {
    await writeWords(visit);
    const words = await keepDraft(visit);
    visit = await comeAgain(visit, server);
    await openDraft(visit, digitGroups(words));
    await visit.arriveAt(WORDS);
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
  });

  test('follows what is written after that, from screen to screen', async () => {
    await writeWords(visit);
    const words = await keepDraft(visit);
    await visit.write(`${SECRET}きょうは雨。`);
    const before = onDevice()[PLACE];
    await visit.until(() => onDevice()[PLACE] !== before, 'the newer draft');
    visit = await comeAgain(visit, server);
    await openDraft(visit, words);
    await visit.arriveAt(WORDS);
    expect(visit.host.querySelector('textarea')?.value).toContain('きょうは雨。');
  });

  test('goes by one press, on the screen and on coming back', async () => {
    await writeWords(visit);
    await keepDraft(visit);
    await visit.press('下書きを消す');
    expect(onDevice()).toEqual({});
    expect(visit.text).toContain('下書きを消しました');
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
    await visit.press(KEEP);
    await visit.until(() => shownWords(visit).length === 8, 'the phrase');
    visit = await comeAgain(visit, server);
    await visit.press('消す：下書き');
    expect(onDevice()).toEqual({});
    expect(visit.text).toContain('下書きを消しました');
  });

  test('what was taken away does not come back with the last letters typed', async () => {
    await writeWords(visit);
    await keepDraft(visit);
    await visit.write('もう消します');
    await visit.press('下書きを消す');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(onDevice()).toEqual({});
  });

  test('stays where it is when the page is left in a hurry, and nothing of it stays on the screen', async () => {
    await writeWords(visit);
    const words = await keepDraft(visit);
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
    await writeWords(visit);
    await visit.until(closing, 'the question before closing');
    await keepDraft(visit);
    await visit.until(() => !closing(), 'closing without a question');
    await visit.write('まだ下書きにないこと');
    expect(closing()).toBe(true);
  });

  test('is offered to those who stand beside somebody, and not mixed up with other letters', async () => {
    visit.leave();
    visit = await come(server, { letter: 'supporter' });
    await visit.choose('まだ知らせていない');
    await keepDraft(visit);
    expect(Object.keys(onDevice())).toEqual(['engawa:draft:supporter']);
    visit.leave();
    visit = await come(server);
    expect(visit.text).not.toContain(THERE);
  });
});
