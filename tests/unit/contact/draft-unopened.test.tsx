// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { layDown } from '../../../src/contact/draft/shelf.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';
import {
  FIRST,
  KEEP,
  PLACE,
  SECRET,
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
import type { Visit } from './support/screen.tsx';
import type { Server } from './support/server.ts';

let server: Server;
let visit: Visit;

beforeEach(async () => {
  ({ server, visit } = await startDraft());
});

describe('A draft that does not open', () => {
  test('with another phrase says so, and stays', async () => {
    await writeWords(visit);
    await keepDraft(visit);
    const kept = onDevice();
    visit = await comeAgain(visit, server);
    await openDraft(visit, createPhrase().words);
    await visit.until(() => visit.text.includes('この合言葉では、開けませんでした'), 'the reason');
    expect(visit.text).toContain('そのまま残っています');
    expect(onDevice()).toEqual(kept);
  });

  test('because somebody changed it is not shown, not even in part', async () => {
    await writeWords(visit);
    const words = await keepDraft(visit);
    const kept = onDevice()[PLACE] ?? '';
    localStorage.setItem(PLACE, `${kept.slice(0, -30)}AAAA${kept.slice(-26)}`);
    visit = await comeAgain(visit, server);
    await openDraft(visit, words);
    await visit.until(() => visit.text.includes('開けませんでした'), 'the reason');
    expect(visit.heading()).toBe(FIRST);
    expect(visit.host.innerHTML).not.toContain(SECRET);
  });

  test('because it is no draft at all can be taken away', async () => {
    localStorage.setItem(PLACE, '<b>見知らぬもの</b>');
    visit = await comeAgain(visit, server);
    expect(visit.text).toContain('こわれていて開けません');
    expect(visit.text).not.toContain('見知らぬ');
    expect(visit.buttons()).not.toContain('開く');
    await visit.press('消す：下書き');
    expect(onDevice()).toEqual({});
  });

  test('because its time is over is taken away, and that is said', async () => {
    layDown('consultation', 'AAAA', '2026-01-01');
    visit = await comeAgain(visit, server);
    expect(visit.text).toContain('14日をすぎたので消しました');
    expect(onDevice()).toEqual({});
  });

  test('because its letter had arrived after all: no second one is sent', async () => {
    server.weather = ['answer-lost'];
    await writeWords(visit);
    const words = await keepDraft(visit);
    await visit.press('ここまでで送る');
    await visit.press('この内容で送る');
    await visit.until(() => visit.buttons().includes('もう一度送る'), 'a way to try again');
    visit = await comeAgain(visit, server);
    await openDraft(visit, words);
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
    await writeWords(visit);
    await lookAtOffer(visit);
    refuse(name);
    await visit.press(KEEP);
    await visit.until(() => visit.text.includes(words), 'the reason');
    expect(shownWords(visit)).toEqual([]);
    expect(visit.host.querySelector('textarea')?.value).toBe(SECRET);
  });

  test('because nobody may even look there, has the form all the same', async () => {
    visit.leave();
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    visit = await come(server);
    expect(visit.heading()).toBe(FIRST);
  });
});
