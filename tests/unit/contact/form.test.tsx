// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { CHECK, QUESTIONS, startForm, writeAndCheck } from './support/form.ts';
import { whatStaffRead } from './support/letter.ts';
import { comeToForm } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import type { Server } from './support/server.ts';

let server: Server;
let visit: Visit;

beforeEach(async () => {
  ({ server, visit } = await startForm());
});

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
    expect(await whatStaffRead(server)).toContain('"forWhom":"family"');
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
    await writeAndCheck(visit, 'はじめの文');
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
    await writeAndCheck(visit, long);
    expect(visit.text).toContain('一度に送れません');
    expect(visit.text).toContain(long);
    expect(visit.buttons()).not.toContain('この内容で送る');
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
    const read = await whatStaffRead(server);
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
