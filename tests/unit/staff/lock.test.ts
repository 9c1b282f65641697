// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IdleClock } from '../../../src/staff/session/idle.ts';
import type { IdleState } from '../../../src/staff/session/idle.ts';
import { idOf, openOffice } from './support/office.ts';
import { Screen } from './support/screen.tsx';

const WORDS = '昼と夜が逆になっています。';
const MINUTE = 60_000;
let screen: Screen;

beforeEach(async () => {
  const { client } = await openOffice([WORDS]);
  screen = new Screen(client);
});
afterEach(async () => {
  vi.useRealTimers();
  await screen.close();
});

/** Lets the clock run with nobody there. */
const later = async (minutes: number): Promise<void> => {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(minutes * MINUTE);
  });
};

const DRAFT = '書きかけの返事です。';

describe('When nobody is there', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await screen.enter();
    await screen.goTo(`#/c/${idOf(0)}`);
    await screen.reads('まだ返事をしていません');
    await screen.type('返事の文', DRAFT);
  });

  test('a warning comes in the last minute', async () => {
    await later(13.9);
    expect(screen.text).not.toContain('まもなく鍵がかかります');
    await later(0.5);
    expect(screen.text).toContain('まもなく鍵がかかります');
    expect(screen.vaults.map(({ ended }) => ended())).toEqual([false]);
  });

  test('keys, texts and drafts are forgotten after fifteen minutes', async () => {
    await later(15.1);
    expect(screen.text).toContain('15分のあいだ操作がなかったので、鍵をかけました。');
    expect(screen.vaults.map(({ ended }) => ended())).toEqual([true]);
    expect(screen.html).not.toContain(WORDS);
    expect(screen.html).not.toContain(DRAFT);
  });

  test('the passphrase brings the same conversation back, without the draft', async () => {
    await later(15.1);
    await screen.unlock();
    await screen.reads('まだ返事をしていません');
    expect(screen.text).toContain(WORDS);
    expect(screen.field('返事の文').value).toBe('');
  });

  test('a sign of life keeps everything open', async () => {
    await later(14.5);
    await act(async () => {
      window.dispatchEvent(new Event('keydown'));
      await Promise.resolve();
    });
    expect(screen.text).not.toContain('まもなく鍵がかかります');
    await later(14);
    expect(screen.text).toContain(WORDS);
  });
});

describe('When the page is left', () => {
  test('keys and texts are gone at once, also for a page the browser keeps aside', async () => {
    await screen.enter();
    await screen.reads(WORDS);
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
      expect(screen.html).not.toContain(WORDS);
    });
    expect(screen.text).toContain('ページを離れたので、鍵をかけました。');
    expect(screen.vaults.map(({ ended }) => ended())).toEqual([true]);
  });
});

describe('The clock', () => {
  const watch = () => {
    let now = 0;
    const seen: IdleState[] = [];
    const limits = { lockAfter: 15 * MINUTE, warnBefore: MINUTE };
    const clock = new IdleClock(
      limits,
      (state) => seen.push(state),
      () => now,
    );
    const at = (minutes: number): void => {
      now = minutes * MINUTE;
    };
    return { clock, seen, at };
  };

  test('a key press keeps the keys for another fifteen minutes', () => {
    const { clock, seen, at } = watch();
    at(14.5);
    clock.check();
    clock.touch();
    at(28);
    clock.check();
    expect(seen).toEqual(['warning', 'active']);
  });

  test('a laptop that slept finds itself locked, and a key press does not bring the keys back', () => {
    const { clock, seen, at } = watch();
    at(600);
    clock.touch();
    clock.touch();
    expect(seen).toEqual(['locked']);
  });
});
