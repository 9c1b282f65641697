// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { inDigits } from '../../../src/contact/model/read-phrase.ts';
import { phraseAdvice } from '../../../src/contact/model/phrase-advice.ts';
import { spelled } from '../../../src/contact/phrase-aids/spelling.ts';
import ReturnPage from '../../../src/contact/ReturnPage.tsx';
import { PhraseShown } from '../../../src/contact/screens/PhraseShown.tsx';
import { TypeBack } from '../../../src/contact/screens/TypeBack.tsx';
import { servicesWith } from '../../../src/contact/sending/services.ts';
import { fold } from '../../../src/sealed/fold.ts';
import { wordsOf } from '../../../src/sealed/phrase-code.ts';
import { digitGroups } from '../../../src/sealed/phrase-digits.ts';
import { WORDS } from '../../../src/sealed/words.ts';
import { writtenBefore } from './support/letter.ts';
import { OFFICE, PROPS, Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

const words = wordsOf(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]));
const groups = digitGroups(words);
const services = servicesWith(new Server().client);
const load = () => Promise.resolve(services);

let visit: Visit;

describe('The phrase on the screen', () => {
  const show = async (): Promise<void> => {
    const nothing = (): void => undefined;
    visit = new Visit(
      <PhraseShown words={words} replyBy="phrase" onCopied={nothing} onDone={nothing} />,
    );
    await visit.arriveAt('届きました');
  };

  test('stands with numbers, and says plainly what losing it means', async () => {
    await show();
    expect([...visit.host.querySelectorAll('ol li')].map((item) => item.textContent)).toEqual(
      words,
    );
    expect(visit.text).toContain('なくすと、わたしたちにも開けません。');
    expect(visit.text).toContain('新しく書きはじめることがいつでもできます');
  });

  test('comes in digits as well, in the same order, for those who cannot type kana', async () => {
    await show();
    await visit.press('数字で控える');
    const digits = (): readonly string[] =>
      [...visit.host.querySelectorAll('.contact-digits li')].map((item) => item.textContent);
    await visit.until(() => digits().length === 8, 'the digits');
    expect(digits()).toEqual(groups);
    expect(visit.button('数字で控える').getAttribute('aria-expanded')).toBe('true');
    await visit.press('数字で控える');
    expect(digits()).toEqual([]);
  });

  test('can be told on the telephone, and staff never ask for it', async () => {
    await show();
    await visit.press('声に出して伝える');
    await visit.until(() => visit.text.includes('あさひ の あ'), 'the spelling');
    expect(visit.text).toContain('相談員が合言葉をたずねることは、ありません。');
  });

  test('is printed and kept as a picture by a press of its own', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await show();
    await visit.press('印刷する');
    expect(print).toHaveBeenCalledOnce();
    // jsdom draws nothing: the device that cannot is told what to do instead.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await visit.press('画像で残す');
    await visit.until(() => visit.text.includes('この端末では、画像を作れませんでした'), 'a word');
  });
});

describe('Spelling on the telephone', () => {
  test('every word of the list can be told, kana by kana', () => {
    visit = new Visit(null);
    const strange = WORDS.filter((word) => {
      const told = spelled(word);
      const plain = told.map((each) => / の (?:小さい)?(.)/u.exec(each)?.[1] ?? '').join('');
      return plain !== fold(word) || told.some((each) => !/^[ぁ-ん]+ の /u.test(each));
    });
    expect(strange).toEqual([]);
  });

  test('marks and small kana are said after the kana', () => {
    visit = new Visit(null);
    expect(spelled('ぱんじゃ')).toEqual([
      'はがき の は に まる',
      'おしまい の ん',
      'しんぶん の し に てんてん',
      'やま の 小さいや',
    ]);
  });

  test('each word begins with the kana it stands for, but for ん that none begins with', () => {
    visit = new Visit(null);
    const all = Array.from(new Set(WORDS.flatMap((word) => Array.from(fold(word)))));
    for (const kana of all) {
      const [word = ''] = (spelled(kana)[0] ?? '').split(' の ');
      if (kana === 'ん') expect(word.endsWith('い')).toBe(true);
      else expect(word.startsWith(kana)).toBe(true);
    }
  });
});

describe('Typing the phrase in digits', () => {
  test('once after writing, from one’s own copy', async () => {
    const onMatch = vi.fn();
    const nothing = (): void => undefined;
    visit = new Visit(
      <TypeBack {...{ words, services, load, onMatch }} onSeeAgain={nothing} onSkip={nothing} />,
    );
    await visit.arriveAt('控えを見ながら、一度だけ');
    await visit.write(groups.with(2, '1897').join(' '));
    await visit.press('たしかめる');
    await visit.until(() => visit.text.includes('3番目の数字が、少しちがうようです'), 'the place');
    await visit.press(groups.join('・'));
    await visit.press('たしかめる');
    await visit.until(() => onMatch.mock.calls.length === 1, 'the match');
  });

  test('without a connection it is said, and what was typed stays', async () => {
    const nothing = (): void => undefined;
    visit = new Visit(
      <TypeBack
        {...{ words, services: null, load: () => Promise.reject(new Error('offline')) }}
        onMatch={nothing}
        onSeeAgain={nothing}
        onSkip={nothing}
      />,
    );
    await visit.arriveAt('控えを見ながら、一度だけ');
    await visit.write(words.join(' '));
    await visit.press('たしかめる');
    await visit.until(() => visit.text.includes('まだ読みこめていません'), 'the reason');
    expect(visit.host.querySelector('textarea')?.value).toBe(words.join(' '));
  });

  test('opens the conversation on the return page', async () => {
    const server = new Server();
    const { phrase } = await writtenBefore(server, { text: '数字で戻ってきました。' });
    const own = servicesWith(server.client);
    visit = new Visit(
      <ReturnPage
        {...PROPS}
        contactHref="/contact/"
        office={OFFICE}
        load={() => Promise.resolve(own)}
      />,
    );
    await visit.arriveAt('合言葉で返事を読む');
    await visit.write(digitGroups(phrase.words).join(''));
    await visit.press('開く');
    await visit.until(() => visit.text.includes('数字で戻ってきました。'), 'the letter');
  });

  test('is told from words: one letter makes it words, also beside the numbers of a card', () => {
    visit = new Visit(null);
    expect(['1000 1112', '１０００', '① 1000'].map(inDigits)).toEqual([true, true, true]);
    expect(['', '1. あさつゆ', '①', 'a1'].map(inDigits)).toEqual([false, false, true, false]);
    const empty = { ok: false, reason: 'too-few', wrongWords: [], suggestions: [] } as const;
    expect(phraseAdvice(empty, '数字')).toContain('数字が八つより少ない');
  });
});
