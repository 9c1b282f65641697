// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { openFirst } from '../../../src/contact/crisis/open-first.ts';
import { FORGET } from '../../../src/contact/exit.ts';
import { hoursSchema } from '../../../src/directory/schema/parts/hours.ts';
import { writtenBefore } from './support/letter.ts';
import { comeToForm, comeToReturn, openWith, phraseOf } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

const HELP = '見本の電話';
let server: Server;
let visit: Visit;

beforeEach(() => {
  history.replaceState(null, '', '/contact/');
  server = new Server();
});

describe('Help in the form', () => {
  const reachWords = async (): Promise<void> => {
    visit = comeToForm(server);
    await visit.arriveAt('どなたのことを書きますか');
    await visit.press('とばす');
    await visit.press('とばす');
    await visit.arriveAt('よければ、ことばで');
  };

  test('help lines stand there while distress is written, and go when it is taken back', async () => {
    await reachWords();
    await visit.write('夜は眠れません');
    expect(visit.text).not.toContain(HELP);
    await visit.write('夜は キエタイ です');
    await visit.until(() => visit.text.includes(HELP), 'the help line');
    expect(visit.host.querySelector('[role=status] a[href="tel:0120000000"]')).not.toBeNull();
    await visit.write('夜は眠れません');
    expect(visit.text).not.toContain(HELP);
  });

  test('a choice alone is heard as well', async () => {
    visit = comeToForm(server);
    await visit.arriveAt('どなたのことを書きますか');
    await visit.press('とばす');
    await visit.choose('暴力がある');
    expect(visit.text).toContain('あなたは悪くありません。');
    expect(visit.host.querySelector('a[href="tel:%230000"]')).not.toBeNull();
  });

  test('two kinds of distress make one panel, and its last words stand once', async () => {
    await reachWords();
    await visit.write('暴力がこわくて、きえたい');
    await visit.until(() => visit.text.includes(HELP), 'the help line');
    expect(visit.text).toContain('あなたは悪くありません。');
    expect(visit.host.querySelectorAll('.contact-crisis')).toHaveLength(1);
    expect(visit.text.split('だれにも知らせません。')).toHaveLength(2);
  });

  test('the panel takes no focus and keeps nobody from sending', async () => {
    await reachWords();
    visit.host.querySelector('textarea')?.focus();
    await visit.write('きえたい');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await visit.press('ここまでで送る');
    await visit.arriveAt('送る前に、見てください');
    expect(visit.text).toContain(HELP);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(server.rows.size).toBe(1);
  });

  test('nothing is told to anybody: no request and nothing on the device before sending', async () => {
    await reachWords();
    await visit.write('きえたい');
    await visit.until(() => visit.text.includes(HELP), 'the help line');
    expect(server.openings).toEqual([]);
    expect(localStorage.length + sessionStorage.length).toBe(0);
    window.dispatchEvent(new Event(FORGET));
    expect(visit.text).not.toContain(HELP);
  });

  test('every step has the small way to the help lines', async () => {
    visit = comeToForm(server);
    await visit.arriveAt('どなたのことを書きますか');
    for (let step = 0; step < 7; step += 1) {
      expect(visit.host.querySelector('.contact-doors a[href="/hotlines/"]')).not.toBeNull();
      if (visit.heading() !== '送る前に、見てください') await visit.press('とばす');
    }
    expect(visit.heading()).toBe('送る前に、見てください');
  });
});

test('help stands below the box when distress is heard while writing more', async () => {
  const letter = await writtenBefore(server, { text: 'はじめの文' });
  visit = await comeToReturn(server);
  await openWith(visit, phraseOf(letter));
  await visit.until(() => visit.text.includes('書き足す'), 'the conversation');
  expect(visit.text).not.toContain(HELP);
  await visit.write('もう消えたい…きえたい');
  await visit.until(() => visit.text.includes(HELP), 'the help line');
});

describe('The order of help lines', () => {
  const line = (id: string, hours: object | undefined) => ({
    ...{ id, name: id, about: '', confirmed: '2026-11-01' },
    ...(hours === undefined ? {} : { hours: hoursSchema.parse(hours) }),
  });
  const evening = { weekly: [{ days: ['SA'], open: '16:00', close: '21:00' }] };
  const lines = [line('evening', evening), line('words', undefined), line('day', { always: true })];
  const until = '2027-01-01';
  const at = (minutes: number, day = '2026-11-21') => ({ day, minutes });
  const names = (now: ReturnType<typeof at>) =>
    openFirst(lines, { holidays: [], until }, now).map(({ line: { id } }) => id);

  test('open now comes first, what nobody knows next, what is closed last', () => {
    expect(names(at(10 * 60))).toEqual(['day', 'words', 'evening']);
    expect(names(at(17 * 60))).toEqual(['evening', 'day', 'words']);
  });

  test('when the hours were confirmed too long ago, nothing is claimed about now', () => {
    expect(names(at(10 * 60, '2028-11-21'))).toEqual(['evening', 'words', 'day']);
  });
});
