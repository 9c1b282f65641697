// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { FORGET } from '../../../src/contact/exit.ts';
import { comeToReturn, openWith, phraseOf } from './support/pages.tsx';
import { PROPS, type Visit } from './support/screen.tsx';
import type { Letter } from './support/letter.ts';
import { staffAnswer, writtenBefore } from './support/letter.ts';
import { Server, stored } from './support/server.ts';

const LETTER = 'ふすまの向こうで、猫が寝ています。';

let server: Server;
let letter: Letter;
let visit: Visit;

beforeEach(async () => {
  server = new Server();
  letter = await writtenBefore(server, {
    text: LETTER,
    answers: { forWhom: 'self', needs: ['talking', 'not-sure'], area: '99999', replyBy: 'phrase' },
  });
  visit = await comeToReturn(server);
});

const open = (typed = phraseOf(letter)): Promise<void> => openWith(visit, typed);

async function openAndRead(): Promise<void> {
  await open();
  await visit.until(() => visit.text.includes(LETTER), 'the letter');
}

describe('Opening', () => {
  test('the phrase shows what was written, the choices in words, and where it stands', async () => {
    await openAndRead();
    expect(visit.heading()).toBe('届きました');
    expect(visit.text).toContain('人と話すのがこわい、うまく言えない・わからない');
    expect(visit.text).toContain('見本市');
    expect(visit.text).toContain(PROPS.replyTime);
    expect(visit.text).toContain('90日後に、自動で消えます');
    expect(visit.host.querySelector('[aria-current="step"]')?.textContent).toBe('届きました');
  });

  test('on a narrow screen the five steps break where one would pause in reading', async () => {
    await openAndRead();
    const steps = [...visit.host.querySelectorAll('.contact-status li')];
    expect(steps.map(({ children }) => [...children].map((part) => part.textContent))).toEqual([
      ['届き', 'ました'],
      ['読み', 'ました'],
      ['返事を', '書いて', 'います'],
      ['返事が', 'あります'],
      ['閉じ', 'ました'],
    ]);
  });

  test('a wrong word is named, a repair is offered, and nothing typed is lost', async () => {
    const slipped = letter.phrase.words.with(2, `${letter.phrase.words[2] ?? ''}ぬ`).join('　');
    await open(slipped);
    await visit.until(() => visit.text.includes('3番目'), 'the third word');
    expect(visit.host.querySelector('textarea')?.value).toBe(slipped);
    await visit.press(letter.phrase.words.join('・'));
    await visit.press('開く');
    await visit.until(() => visit.text.includes(LETTER), 'the letter');
  });

  test('kanji are answered with kind advice, and two kana with whole words', async () => {
    visit.host.querySelector('textarea')?.dispatchEvent(new Event('focusin', { bubbles: true }));
    await visit.write('月');
    expect(visit.text).toContain('変換せず、ひらがなのままで大丈夫です。');
    const [first = ''] = letter.phrase.words;
    await visit.write(first.slice(0, 3));
    await visit.until(
      () => first.length === 3 || visit.buttons().includes(first),
      'the whole word as a button',
    );
    expect(visit.text).not.toContain('変換せず');
  });

  test('a good phrase with nothing behind it is explained, and the words stay', async () => {
    server.rows.clear();
    await open();
    await visit.until(() => visit.text.includes('見つかりませんでした'), 'the explanation');
    expect(visit.host.querySelector('textarea')?.value).toBe(phraseOf(letter));
  });

  test('without a connection the phrase stays and can be tried again', async () => {
    server.weather = ['offline'];
    await open();
    await visit.until(() => visit.text.includes('つながりませんでした'), 'the reason');
    await visit.press('開く');
    await visit.until(() => visit.text.includes(LETTER), 'the letter');
  });

  test('all pages of a long conversation are read, in order', async () => {
    server.pageSize = 1;
    await staffAnswer(server, letter, '一つめの返事');
    await staffAnswer(server, letter, '二つめの返事');
    await openAndRead();
    const at = [LETTER, '一つめの返事', '二つめの返事'].map((text) => visit.text.indexOf(text));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at.every((place) => place >= 0)).toBe(true);
  });
});

describe('A conversation that was tampered with', () => {
  test('a damaged letter is told in plain words', async () => {
    await staffAnswer(server, letter, '返事');
    server.only.messages.push(stored(3, crypto.randomUUID(), 'out', 'QUFBQQ=='));
    await openAndRead();
    expect(visit.text).toContain('開けない文があります');
    expect(visit.text).toContain('合言葉は、だれにも言わなくて大丈夫です');
  });

  test('an answer sent twice is shown once and said', async () => {
    await staffAnswer(server, letter, '同じ返事');
    const [, answer] = server.only.messages;
    server.only.messages.push(stored(3, crypto.randomUUID(), 'out', answer?.file ?? ''));
    await openAndRead();
    expect(visit.text.split('同じ返事')).toHaveLength(2);
    expect(visit.text).toContain('二度届いていました');
  });

  test('when the first letter was replaced, nothing more can be written', async () => {
    const other = new Server();
    await writtenBefore(other, { text: 'ほかの人の文' }, 'somebody else');
    server.only.messages = other.only.messages;
    await open();
    await visit.until(() => visit.text.includes('確かめられません'), 'the warning');
    expect(visit.text).not.toContain('ほかの人の文');
    expect(visit.buttons()).not.toContain('送る');
  });
});

describe('Writing more', () => {
  const add = async (text: string): Promise<void> => {
    await visit.write(text);
    await visit.press('送る');
  };

  test('arrives once, and is shown', async () => {
    await openAndRead();
    await add('きょうは窓を開けました。');
    await visit.until(() => visit.text.includes('届きました。'), 'the confirmation');
    expect(server.only.messages).toHaveLength(2);
    expect(visit.host.querySelector('textarea')?.value).toBe('');
    expect(visit.text).toContain('きょうは窓を開けました。');
  });

  test('after a lost answer the same text is stored once', async () => {
    await openAndRead();
    server.weather = ['answer-lost'];
    await add('二度は届かない文');
    await visit.press('もう一度送る');
    await visit.until(() => visit.text.includes('届きました。'), 'the confirmation');
    expect(server.only.messages).toHaveLength(2);
  });

  test('changed text after a lost answer: the first one is shown, the new one still in the box', async () => {
    await openAndRead();
    server.weather = ['answer-lost'];
    await add('先に届いた文');
    await visit.until(() => visit.buttons().includes('もう一度送る'), 'a way to try again');
    await visit.write('書きなおした文');
    await visit.press('もう一度送る');
    await visit.until(
      () => visit.text.includes('さきほどの文は、届いていました'),
      'the explanation',
    );
    expect(server.only.messages).toHaveLength(2);
    expect(visit.host.querySelector('.contact-messages')?.textContent).toContain('先に届いた文');
    await visit.press('送る');
    await visit.until(() => visit.text.includes('届きました。'), 'the confirmation');
    expect(server.only.messages).toHaveLength(3);
    expect(visit.text).not.toContain('抜けている');
  });

  test('stored but not readable just now is said, and reading again shows it', async () => {
    await openAndRead();
    server.weather = ['fine', 'offline'];
    await add('あとで見える文');
    await visit.until(() => visit.text.includes('まだこの画面に出せていません'), 'the explanation');
    await visit.press('新しく読みこむ');
    await visit.until(() => visit.text.includes('あとで見える文'), 'the text');
  });
});

describe('Going', () => {
  test('an answer appears when the page is read again', async () => {
    await openAndRead();
    await staffAnswer(server, letter, 'ゆっくりで大丈夫です。');
    await visit.press('新しく読みこむ');
    await visit.arriveAt('返事があります');
    expect(visit.text).toContain('ゆっくりで大丈夫です。');
  });

  test('deleting asks once more, says what remains, and leaves nothing', async () => {
    await openAndRead();
    await visit.press('すべて消す');
    expect(visit.text).toContain('件数のような数だけ');
    await visit.press('やめておく');
    expect(server.rows.size).toBe(1);
    await visit.press('すべて消す');
    await visit.press('はい、すべて消します');
    await visit.until(() => visit.text.includes('すべて消えました。'), 'the end');
    expect(server.rows.size).toBe(0);
    expect(visit.text).not.toContain(LETTER);
  });

  test('deleting without a connection says that nothing was deleted yet', async () => {
    await openAndRead();
    server.weather = ['offline'];
    await visit.press('すべて消す');
    await visit.press('はい、すべて消します');
    await visit.until(() => visit.text.includes('まだ消えていません'), 'the truth');
    expect(server.rows.size).toBe(1);
  });

  test('closing forgets the screen and keeps the letter', async () => {
    await openAndRead();
    await visit.press('閉じる・忘れる');
    await visit.arriveAt('この画面から消しました');
    expect(visit.text).not.toContain(LETTER);
    expect(server.rows.size).toBe(1);
    await visit.press('もう一度、合言葉を入れる');
    await visit.arriveAt('合言葉で返事を読む');
    expect(visit.host.querySelector('textarea')?.value).toBe('');
  });

  test.each([FORGET, 'pagehide'])(
    'leaving the page (%s) empties the screen at once',
    async (name) => {
      await openAndRead();
      window.dispatchEvent(new Event(name));
      expect(visit.text).not.toContain(LETTER);
      expect(visit.host.querySelector('textarea')?.value).toBe('');
    },
  );

  test('a letter that opens after leaving is not shown', async () => {
    let answer: () => void = () => undefined;
    server.gate = new Promise((resolve) => {
      answer = resolve;
    });
    await open();
    await visit.until(() => visit.text.includes('開いています'), 'opening');
    window.dispatchEvent(new Event(FORGET));
    answer();
    await visit.until(() => server.reads === 1, 'the late answer');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(visit.heading()).toBe('合言葉で返事を読む');
  });
});
