// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { referralsIn, referralState, writeDecision } from '../../../src/sealed/referral.ts';
import type { Referral } from '../../../src/sealed/referral.ts';
import { entryPathOf } from '../../../src/staff/conversation/referral/entry-path.ts';
import { openLetter, type OpenedLetter } from './support/opened-letter.ts';

let id: string;
let client: OpenedLetter['client'];
let visitor: OpenedLetter['visitor'];
let screen: OpenedLetter['screen'];

beforeEach(async () => {
  ({ id, client, visitor, screen } = await openLetter('静かな場所をさがしています。'));
});
afterEach(() => screen.close());

const fill = async (): Promise<void> => {
  await screen.type('紹介する案内のページの住所', '/programs/green-room/');
  await screen.type('紹介するところの名前', 'みどりの部屋');
  await screen.type('そこへ伝えること（すべて）', '静かな場所をさがしていること');
  await screen.press('たずね方をたしかめる');
};
const propose = async (): Promise<void> => {
  await fill();
  await screen.press('この内容で送る');
  await screen.reads('返事を送りました。');
};
/** The only referral as the person finds it with their phrase. */
const received = async (): Promise<Referral> => {
  const { messages, problems } = await visitor.read(client.files(id));
  expect(problems).toEqual([]);
  const [referral, ...others] = referralsIn(messages);
  if (referral === undefined || others.length > 0) throw new Error('one referral expected');
  return referral;
};
const decide = async (agrees: boolean): Promise<void> => {
  const answers = writeDecision((await received()).fileHash, agrees);
  const file = await visitor.writeMore(client.files(id), { text: '', answers });
  client.append(id, crypto.randomUUID(), 'in', file);
  client.change(id, { status: 'received' });
  await screen.goTo('#/');
  await screen.goTo(`#/c/${id}`);
  await screen.reads(agrees ? '「伝えてよい」と答えました' : '「伝えないで」と答えました');
};
const buttons = (): readonly (string | null)[] =>
  [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

describe('Asking somebody whether they may be passed on', () => {
  test('before sending, it is shown as the person will see it, and nothing has left', async () => {
    await fill();
    expect(screen.text).toContain('相手の方が戻ってきたとき、こう見えます');
    expect(screen.text).toContain('伝えること静かな場所をさがしていること');
    expect(client.files(id)).toHaveLength(1);
  });

  test('the person reads where to and what exactly would be passed on', async () => {
    await propose();
    expect((await received()).proposal).toEqual({
      entry: { path: 'programs/green-room', name: 'みどりの部屋' },
      passing: '静かな場所をさがしていること',
    });
    expect(screen.text).toContain('返事を待っています。まだ何も伝えられません');
  });

  test('without a page of this site, a name, or what is passed on, nothing can be asked', async () => {
    await screen.type('紹介する案内のページの住所', 'https://example.org/elsewhere');
    await screen.type('紹介するところの名前', 'みどりの部屋');
    await screen.type('そこへ伝えること（すべて）', '静かな場所をさがしていること');
    expect(screen.text).toContain('このサイトの案内のページではないようです。');
    await screen.press('たずね方をたしかめる');
    expect(buttons()).not.toContain('この内容で送る');
  });

  test('before the person agrees, nobody can say that it was passed on', async () => {
    await propose();
    expect(buttons()).not.toContain('伝えおわったことを知らせる');
    await decide(false);
    expect(screen.text).toContain('「伝えないで」と答えています。伝えないでください');
    expect(buttons()).not.toContain('伝えおわったことを知らせる');
  });

  test('after they agree, telling them that it was done reaches them', async () => {
    await propose();
    await decide(true);
    expect(screen.text).toContain('「伝えてよい」と答えています');
    await screen.press('伝えおわったことを知らせる');
    await screen.press('この内容で送る');
    await screen.reads('伝えたことを、知らせました');
    expect(referralState(await received())).toBe('passed');
  });
});

test('only pages of entries of this site are proposed, also from the pages with ふりがな', () => {
  const here = window.location.origin;
  expect(entryPathOf(`${here}/programs/green-room/`)).toBe('programs/green-room');
  expect(entryPathOf(' /furigana/gatherings/sunday-corner/ ')).toBe('gatherings/sunday-corner');
  expect(entryPathOf('programs/green-room')).toBe('programs/green-room');
  for (const other of ['', '/guides/for-family/', '/programs/', '//', 'javascript:alert(1)']) {
    expect(entryPathOf(other)).toBeNull();
  }
});
