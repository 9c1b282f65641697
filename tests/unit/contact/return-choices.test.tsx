// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { PROBLEM_WORDS } from '../../../src/contact/model/problem-words.ts';
import { officeNow } from '../../../src/contact/model/office.ts';
import {
  referralsIn,
  referralState,
  writePassed,
  writeProposal,
} from '../../../src/sealed/referral.ts';
import { openConversation } from '../../../src/sealed/envelope.ts';
import { fromBase64 } from '../../../src/sealed/base64.ts';
import { comeToReturn, openWith, phraseOf } from './support/pages.tsx';
import { OFFICE, Visit } from './support/screen.tsx';
import type { Letter } from './support/letter.ts';
import { staffAnswer, staffRead, writtenBefore } from './support/letter.ts';
import { Server, stored } from './support/server.ts';

const LETTER = 'ふすまの向こうで、猫が寝ています。';
const PROPOSAL = {
  entry: { path: 'programs/green-room', name: 'みどりの部屋' },
  passing: '静かな場所をさがしていること',
};

let server: Server;
let letter: Letter;
let visit: Visit;

beforeEach(async () => {
  server = new Server();
  letter = await writtenBefore(server, {
    text: LETTER,
    answers: { replyBy: 'phrase', rhythm: 'i-return' },
  });
});

async function open(office = OFFICE): Promise<void> {
  visit = await comeToReturn(server, office);
  await openWith(visit, phraseOf(letter));
  await visit.until(() => visit.text.includes('読みおわったら'), 'the conversation');
}

describe('Changing what happens after the answer', () => {
  const choose = async (label: string): Promise<void> => {
    await visit.choose(label);
    await visit.press('これに変える');
  };

  test('reaches staff as a sealed letter, and the page then shows the new choice', async () => {
    await open();
    expect(visit.text).toContain('いま：自分のときに、私が戻ります');
    await choose('3か月後に、一度だけ');
    await visit.until(() => visit.text.includes('次からは、このとおりにします'), 'the answer');
    expect(visit.text).toContain('いま：3か月後に、一度だけ');
    expect((await staffRead(server)).at(-1)).toEqual({
      text: '',
      answers: { rhythm: 'once-3-months' },
    });
  });

  test('the same choice again sends nothing, and says so', async () => {
    await open();
    await choose('自分のときに');
    expect(visit.text).toContain('いまと同じなので、何も送っていません。');
    expect(server.only.messages).toHaveLength(1);
  });

  test('a lost answer is told, and pressing again makes no second letter', async () => {
    await open();
    server.weather = ['answer-lost'];
    await choose('返事は一度でよく');
    await visit.until(() => visit.text.includes('まだ確かめられていません'), 'the doubt');
    await visit.press('これに変える');
    await visit.until(() => visit.text.includes('次からは、このとおりにします'), 'the answer');
    expect(server.only.messages).toHaveLength(2);
  });
});

describe('A proposed referral', () => {
  const asked = async (): Promise<void> => {
    await staffAnswer(server, letter, '紹介できるところがあります。', writeProposal(PROPOSAL));
    await open();
  };
  const reread = () =>
    openConversation(
      server.only.messages.map(({ file }) => fromBase64(file)),
      { role: 'visitor', keys: letter.keys },
    );
  const consented = () =>
    visit.until(() => visit.text.includes('あなたが「伝えてよい」と答えました'), 'the consent');
  /** How it stands for staff. */
  const state = async () => {
    return referralsIn((await reread()).messages).map(referralState);
  };

  test('says where to and what would be passed on; without an answer nothing is', async () => {
    await asked();
    const card = visit.host.querySelector('.contact-referral');
    expect(card?.textContent).toContain('静かな場所をさがしていること');
    expect(card?.textContent).toContain('あなたが選ぶまで、何も伝えません。');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe('/programs/green-room/');
    expect(visit.text).toContain('ほかには伝えていません。');
    expect(await state()).toEqual(['asked']);
  });

  test('one press agrees, and the page says on whose consent it is', async () => {
    await asked();
    await visit.press('伝えてよい');
    await consented();
    expect(await state()).toEqual(['agreed']);
    expect(visit.text).not.toContain('ほかには伝えていません。');
    expect(visit.text).toContain('まだ、伝えたという知らせはありません');
  });

  test('one press refuses, and until it was passed on the word can be changed', async () => {
    await asked();
    await visit.press('伝えないで');
    await visit.press('やっぱり、伝えてよい');
    await visit.press('やっぱり、伝えないで');
    await visit.until(() => server.only.messages.length === 5, 'three answers');
    await visit.until(() => visit.buttons().includes('やっぱり、伝えてよい'), 'the last word');
    expect(await state()).toEqual(['refused']);
    expect(visit.text).toContain('何も伝えません。');
  });

  test('what was passed on stands with its day and its consent, and cannot be taken back', async () => {
    await asked();
    await visit.press('伝えてよい');
    await consented();
    const [, proposed] = (await reread()).messages;
    await staffAnswer(server, letter, 'お伝えしました。', writePassed(proposed?.fileHash ?? ''));
    await visit.press('新しく読みこむ');
    await visit.until(() => visit.text.includes('に、伝えました。'), 'the news');
    expect(visit.text).toMatch(
      /「みどりの部屋」：.*に、伝えました。.*に、あなたが「伝えてよい」と答えました/,
    );
    expect(visit.buttons()).not.toContain('やっぱり、伝えないで');
  });

  test('without a connection the answer is not lost on the way unnoticed', async () => {
    await asked();
    server.weather = ['offline'];
    await visit.press('伝えてよい');
    await visit.until(
      () => visit.text.includes('もう一度押しても、二重にはなりません'),
      'the news',
    );
    expect(await state()).toEqual(['asked']);
    await visit.press('伝えてよい');
    await consented();
    expect(await state()).toEqual(['agreed']);
  });
});

describe('What the page says about the office', () => {
  test('who has the letter and why, and when the office opens', async () => {
    await open();
    expect(visit.text).toContain('見本の相談室の相談員です。あなたが送ったので、読めます。');
    expect(visit.text).toMatch(/相談室は、いま.+。/);
    const saturday = { day: '2026-11-21', minutes: 23 * 60 };
    const crisis = { holidays: ['2026-11-23'], until: '2027-11-21' };
    expect(officeNow(OFFICE, crisis, saturday)).toContain('11月24日（火）の9:00からです');
    expect(officeNow(OFFICE, { ...crisis, until: '2026-11-01' }, saturday)).toBeUndefined();
  });

  test.each(Object.entries(PROBLEM_WORDS))(
    'a problem (%s) is told with what to do next',
    (_code, { happened, next }) => {
      visit = new Visit(null);
      expect(`${happened}${next}`).toMatch(/^[^A-Za-z]+。$/);
      expect(next).toMatch(/ください。|大丈夫です。|出ています。/);
    },
  );

  test('what is wrong stands with the telephone number, or with other windows where there is none', async () => {
    server.only.messages.push(stored(2, crypto.randomUUID(), 'out', 'QUFBQQ=='));
    await open();
    const problem = (): Element | null => visit.host.querySelector('.contact-problems');
    expect(problem()?.querySelector('a[href^="tel:"]')?.getAttribute('href')).toBe(
      'tel:0120111111',
    );
    visit.leave();
    await open({ name: '見本の相談室', hours: OFFICE.hours });
    expect(problem()?.querySelector('a[href^="tel:"]')).toBeNull();
    expect(problem()?.textContent).toContain('電話や窓口');
  });

  test('a letter sent twice needs nothing, and asks nobody to call', async () => {
    const [first] = server.only.messages;
    server.only.messages.push(stored(2, crypto.randomUUID(), 'in', first?.file ?? ''));
    await open();
    expect(visit.text).toContain('何もしなくて大丈夫です。');
    expect(visit.host.querySelector('.contact-problems a')).toBeNull();
    const alarms = [...visit.host.querySelectorAll('[role=alert]')];
    expect(alarms.map(({ textContent }) => textContent)).toEqual([]);
  });

  test('writing to a closed conversation opens it again, which is said before', async () => {
    server.only.status = 'closed';
    server.only.closesOn = '2027-02-19';
    await open();
    expect(visit.text).toContain('やりとりがもう一度ひらきます');
  });
});
