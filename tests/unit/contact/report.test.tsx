// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { ContactFormProps } from '../../../src/contact/ContactForm.tsx';
import { FORGET } from '../../../src/contact/exit.ts';
import { findEntry, linkedPath, searchedWords } from '../../../src/contact/model/linked-entry.ts';
import { staffRead } from './support/letter.ts';
import { comeToForm } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

const HEADING = '案内のまちがいを知らせる';
const CHECK = '送る前に、見てください';
const PATH = 'programs/some-window';
const pageOf = (path: string, name: string): string =>
  `<html><body><article data-entry="${path}"><h1>${name}</h1></article></body></html>`;

let server: Server;
let visit: Visit;
let fetched: string[];

/** A site on which one entry has a page. */
const fetchPage = (address: string): Promise<Response> => {
  fetched.push(address);
  return Promise.resolve(
    address === `/${PATH}/`
      ? new Response(pageOf(PATH, ' ある窓口 '))
      : new Response('', { status: 404 }),
  );
};

function open(address: string, props: Partial<ContactFormProps>): void {
  history.replaceState(null, '', address);
  visit = comeToForm(server, { ...props, fetchPage });
}

/** What staff read in the only letter that was stored. */
const whatStaffRead = async (): Promise<unknown> => (await staffRead(server))[0];

beforeEach(() => {
  server = new Server();
  fetched = [];
});

describe('Telling that an entry is wrong', () => {
  const openReport = async (address = `/contact/report/#entry=${PATH}`): Promise<void> => {
    open(address, { letter: 'report' });
    await visit.arriveAt(HEADING);
    await visit.until(() => !visit.text.includes('たしかめています'), 'the entry');
  };

  test('one screen, one look at it, and it is sent; nobody has to wait for an answer', async () => {
    await openReport();
    expect(visit.text).toContain('この案内のことある窓口');
    await visit.choose('電話番号');
    await visit.choose('もうやっていない');
    await visit.write('ちがう人が出ました。');
    await visit.press('確かめる画面へ');
    await visit.arriveAt(CHECK);
    for (const words of ['ある窓口', 'もうやっていない', 'ちがう人が出ました。', '返事はいらない'])
      expect(visit.text).toContain(words);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.text).toContain('返事はしません。待たなくて大丈夫です。');
    expect(await whatStaffRead()).toEqual({
      text: 'ちがう人が出ました。',
      answers: {
        about: 'mistake',
        entry: [PATH, 'ある窓口'],
        wrong: ['phone', 'ended'],
        replyBy: 'none',
      },
    });
  });

  test('who wants to hear back says so, and gets the phrase like everybody else', async () => {
    await openReport();
    await visit.choose('ことばやふりがな');
    await visit.choose('返事がほしい');
    await visit.press('確かめる画面へ');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(visit.buttons()).toContain('書きうつしました');
    expect(await whatStaffRead()).toMatchObject({ answers: { replyBy: 'phrase' } });
  });

  test('the entry can be taken off, and is then not told', async () => {
    await openReport();
    await visit.press('はずす');
    expect(visit.text).toContain('案内は、はずしています');
    await visit.choose('そのほか');
    await visit.press('確かめる画面へ');
    expect(visit.text).not.toContain('ある窓口');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(JSON.stringify(await whatStaffRead())).not.toContain(PATH);
  });

  test('an entry that does not exist is dropped, and the form asks in words', async () => {
    await openReport('/contact/report/#entry=programs/nobody-knows-this');
    expect(visit.text).toContain('どの案内のことかは、まだわかりません');
    await visit.press('確かめる画面へ');
    await visit.arriveAt(CHECK);
    expect(visit.buttons()).not.toContain('この内容で送る');
  });

  test('leaving forgets everything that was chosen and written', async () => {
    await openReport();
    await visit.choose('電話番号');
    await visit.write('だれかの名前');
    window.dispatchEvent(new Event(FORGET));
    expect(visit.host.querySelector('textarea')?.value).toBe('');
    expect(visit.host.querySelectorAll('input:checked')).toHaveLength(0);
  });
});

describe('Writing from the page of an entry', () => {
  const reachWords = async (): Promise<void> => {
    open(`/contact/#entry=${PATH}`, {});
    await visit.arriveAt('どなたのことを書きますか');
    await visit.press('とばす');
    await visit.press('とばす');
    await visit.arriveAt('よければ、ことばで');
    await visit.until(() => visit.text.includes('ある窓口'), 'the offer');
    await visit.write('ひとこと');
  };
  const send = async (): Promise<unknown> => {
    await visit.press('ここまでで送る');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    return whatStaffRead();
  };

  test('without a tick, nobody learns which entry it was', async () => {
    await reachWords();
    expect(await send()).toEqual({
      text: 'ひとこと',
      answers: { replyBy: 'phrase', rhythm: 'i-return' },
    });
  });

  test('with the tick it is told, and stands on the page for checking', async () => {
    await reachWords();
    await visit.choose('「ある窓口」を見て書いています');
    expect(await send()).toMatchObject({ answers: { entry: [PATH, 'ある窓口'] } });
  });
});

describe('Writing after a search', () => {
  const SEARCHED = '話さなくてよい 居場所';
  const reachWords = async (): Promise<void> => {
    open(`/contact/#searched=${encodeURIComponent(SEARCHED)}`, {});
    await visit.arriveAt('どなたのことを書きますか');
    await visit.press('とばす');
    await visit.press('とばす');
    await visit.arriveAt('よければ、ことばで');
    await visit.write('ひとこと');
    expect(location.href).not.toContain('searched');
  };

  test('without a tick, nobody learns what was searched', async () => {
    await reachWords();
    await visit.press('ここまでで送る');
    expect(visit.text).not.toContain(SEARCHED);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(await whatStaffRead()).toEqual({
      text: 'ひとこと',
      answers: { replyBy: 'phrase', rhythm: 'i-return' },
    });
  });

  test('with the tick it is told, and stands on the page for checking', async () => {
    await reachWords();
    await visit.choose(`「${SEARCHED}」とさがしたことも`);
    await visit.press('ここまでで送る');
    await visit.arriveAt('送る前に、見てください');
    expect(visit.text).toContain(SEARCHED);
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(await whatStaffRead()).toMatchObject({ answers: { searched: SEARCHED } });
  });

  test('words that nobody would search for are not offered at all', () => {
    const odd = [
      '#searched=',
      '#searched=%20',
      `#searched=${'あ'.repeat(101)}`,
      '#entry=programs/a',
    ];
    expect(odd.map(searchedWords)).toEqual(odd.map(() => null));
    expect(searchedWords('#searched=%E5%B1%85%E5%A0%B4%E6%89%80')).toBe('居場所');
  });
});

describe('The entry a link names', () => {
  test('is read from the fragment, which no browser sends', () => {
    expect(linkedPath('#entry=programs/some-window')).toBe('programs/some-window');
    expect(linkedPath('#entry=gatherings%2Fsalon')).toBe('gatherings/salon');
  });

  test('is nothing when it could not be an entry: no page is even asked for', async () => {
    const hostile = ['', '#', '#entry=', '#entry=//example.org/', '#entry=https://example.org'];
    hostile.push('#entry=programs/../../x', '#entry=staff/x', '#entry=programs/A', '#x=programs/a');
    hostile.push(`#entry=programs/${'a'.repeat(200)}`);
    expect(hostile.map(linkedPath)).toEqual(hostile.map(() => null));
    open('/contact/#entry=//example.org/', {});
    await visit.arriveAt('どなたのことを書きますか');
    expect(fetched).toEqual([]);
  });

  test('is dropped when the page says otherwise or does not come', async () => {
    const answer = (html: string) => () => Promise.resolve(new Response(html));
    expect(await findEntry('programs/a', answer(pageOf('programs/b', '別の窓口')))).toBeNull();
    expect(await findEntry('programs/a', answer('<h1>ようこそ</h1>'))).toBeNull();
    expect(await findEntry('programs/a', () => Promise.reject(new Error('offline')))).toBeNull();
    const tricky = pageOf('programs/a', '窓口<script>document.title = "x"</script>');
    const found = await findEntry('programs/a', answer(tricky));
    expect(found?.path).toBe('programs/a');
    expect(document.title).not.toBe('x');
  });
});
