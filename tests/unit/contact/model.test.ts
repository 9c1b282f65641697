import { describe, expect, test } from 'vitest';
import { CHOICE_LABELS } from '../../../src/contact/choice-labels.ts';
import { CALL_TIMES } from '../../../src/contact/choices.ts';
import type { Answers } from '../../../src/contact/model/answers.ts';
import { NO_ANSWERS, saysSomething, toggled } from '../../../src/contact/model/answers.ts';
import { dayOfMoment, dayWords } from '../../../src/contact/model/day-words.ts';
import type { FormState } from '../../../src/contact/model/form-state.ts';
import {
  CONSULTATION,
  formReducer,
  freshForm,
  screenAhead,
  wouldLoseSomething,
} from '../../../src/contact/model/form-state.ts';
import { hasKanji, withWord, wordUnderWay } from '../../../src/contact/model/kana.ts';
import {
  looksLikeMail,
  looksLikePhone,
  NO_REACH,
  REACH_LENGTH,
} from '../../../src/contact/model/reach.ts';
import { messageContent } from '../../../src/contact/model/message-content.ts';
import { phraseAdvice } from '../../../src/contact/model/phrase-advice.ts';
import { sentAnswers } from '../../../src/contact/model/sent-answers.ts';
import { isAnswered, STEPS, withoutAnswer } from '../../../src/contact/model/steps.ts';
import { lettersTooMany } from '../../../src/contact/model/text-size.ts';
import { contentFits } from '../../../src/sealed/message.ts';

const FRESH_FORM = freshForm(CONSULTATION);
const ENTRY = { path: 'programs/some-window', name: 'ある窓口' };

const FULL: Answers = {
  about: 'consultation',
  forWhom: 'self',
  needs: ['talking'],
  words: 'ことば',
  area: '99999',
  wishes: ['no-phone'],
  entry: ENTRY,
  searched: '話さなくてよい 居場所',
  wrong: [],
  consent: null,
  offers: [],
  replyBy: 'none',
  reach: NO_REACH,
  rhythm: 'no-contact',
};

const WORDS = [
  'こねこ',
  'すいか',
  'ゆうやけ',
  'おちゃ',
  'かえで',
  'まくら',
  'そらまめ',
  'ふうりん',
];

describe('What is sent', () => {
  test('questions left open leave no trace in the message', () => {
    expect(messageContent({ ...NO_ANSWERS, words: ' ひとこと ' })).toEqual({
      text: 'ひとこと',
      answers: { replyBy: 'phrase', rhythm: 'i-return' },
    });
  });

  test('who wants no answer is not asked about what comes after it', () => {
    expect(messageContent(FULL).answers).not.toHaveProperty('rhythm');
  });

  test('a number is sent only when a call is wanted, and always with what is safe', () => {
    const reach = { ...NO_REACH, phone: ' 090-0000-0000 ', mail: 'a@example.org' };
    expect(messageContent({ ...NO_ANSWERS, reach }).answers).toEqual({
      replyBy: 'phrase',
      rhythm: 'i-return',
    });
    expect(messageContent({ ...NO_ANSWERS, replyBy: 'phone', reach }).answers).toEqual({
      replyBy: 'phone',
      phone: '090-0000-0000',
      callName: 'unnamed',
      voicemail: 'no',
      rhythm: 'i-return',
    });
  });

  test('who chose mail but wrote no address is answered behind the phrase, and nobody waits in vain', () => {
    expect(messageContent({ ...NO_ANSWERS, words: 'あ', replyBy: 'mail' }).answers).toMatchObject({
      replyBy: 'phrase',
    });
  });

  test.each([
    ['a@example.org', true],
    ['ａ＠example.org', true],
    ['', true],
    ['example.org', false],
  ])('the address %s looks right: %s', (text, right) => {
    expect(looksLikeMail(text)).toBe(right);
  });

  test.each([
    ['090-0000-0000', true],
    ['０９０（００００）００００', true],
    ['', true],
    ['0900', false],
    ['でんわ', false],
  ])('the number %s looks right: %s', (text, right) => {
    expect(looksLikePhone(text)).toBe(right);
  });

  test('a text that the form lets through always fits into a sealed message', () => {
    const wishes = Object.keys(CHOICE_LABELS.wishes);
    const needs = Array.from({ length: 20 }, (_, at) => `a-need-with-a-long-name-${at}`);
    for (const letter of ['あ', 'a', '\n', '"', '𠮷', '\u0000']) {
      const size = new TextEncoder().encode(JSON.stringify(letter)).length - 2;
      const words = letter.repeat(Math.floor(27_998 / size));
      expect(lettersTooMany(words)).toBe(0);
      const reach = {
        ...{
          mail: '',
          phone: '0'.repeat(REACH_LENGTH.phone),
          note: 'あ'.repeat(REACH_LENGTH.note),
        },
        ...{ times: CALL_TIMES.map(({ id }) => id), name: 'unnamed', voicemail: 'name-only' },
      };
      const content = messageContent({ ...FULL, replyBy: 'phone', reach, words, wishes, needs });
      expect(contentFits(content)).toBe(true);
      expect(lettersTooMany(words + letter.repeat(9))).toBeGreaterThan(0);
    }
  });
});

describe('The steps', () => {
  test.each(STEPS)('%s can be answered and taken back alone', (step) => {
    expect(isAnswered(step, NO_ANSWERS)).toBe(false);
    expect(isAnswered(step, FULL)).toBe(true);
    const without = withoutAnswer(step, FULL);
    expect(isAnswered(step, without)).toBe(false);
    expect(STEPS.filter((other) => isAnswered(other, without))).toEqual(
      STEPS.filter((other) => other !== step),
    );
  });

  test('blank space alone is nothing to send, a single choice is', () => {
    expect(saysSomething({ ...NO_ANSWERS, words: ' 　\n' })).toBe(false);
    expect(saysSomething({ ...NO_ANSWERS, replyBy: 'none' })).toBe(false);
    expect(saysSomething({ ...NO_ANSWERS, wishes: toggled([], 'no-phone') })).toBe(true);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  test('each question leads to the next, a changed one back to the check page', () => {
    const at = (screen: FormState['screen'], changing = false) =>
      screenAhead({ ...FRESH_FORM, screen, changing });
    expect(STEPS.map((step) => at(step))).toEqual([...STEPS.slice(1), 'check']);
    expect(at('needs', true)).toBe('check');
  });
});

describe('The state of the form', () => {
  const written = formReducer(FRESH_FORM, { type: 'answer', answers: { words: '文' } });
  const sending = formReducer(written, { type: 'send' });
  const delivered = formReducer(sending, { type: 'delivered', words: WORDS });

  test('an empty form cannot be sent', () => {
    expect(formReducer(FRESH_FORM, { type: 'send' })).toBe(FRESH_FORM);
  });

  test('while a message is under way nothing else can be shown', () => {
    expect(formReducer(sending, { type: 'show', screen: 'words' })).toBe(sending);
  });

  test('once delivered, the text is gone from memory and cannot be sent again', () => {
    expect(JSON.stringify(delivered)).not.toContain('文');
    expect(formReducer(delivered, { type: 'send' })).toBe(delivered);
    expect(formReducer(delivered, { type: 'show', screen: 'words' }).screen).toBe('phrase');
  });

  test('nothing unsent can jump to a phrase that does not exist', () => {
    expect(formReducer(written, { type: 'show', screen: 'phrase' }).screen).toBe('check');
    expect(formReducer(written, { type: 'show', screen: 'sending' }).screen).toBe('check');
  });

  test('leaving is asked about while text or phrase would be lost, and not on the last page', () => {
    const states = [FRESH_FORM, written, delivered];
    expect(states.map(wouldLoseSomething)).toEqual([false, true, true]);
    const done = formReducer(delivered, { type: 'show', screen: 'done' });
    expect(wouldLoseSomething(done)).toBe(false);
  });

  test('after forgetting, a late delivery changes nothing', () => {
    const forgotten = formReducer(sending, { type: 'forget' });
    expect(formReducer(forgotten, { type: 'delivered', words: WORDS })).toBe(forgotten);
  });
});

describe('Help while typing a phrase', () => {
  test('the word under way is what follows the last separator, in any script of kana', () => {
    expect(
      ['こねこ　すい', 'コネコ・スイ', 'こねこ、すいか ', '1 ｺﾈｺ 2 ｶﾞﾗ'].map(wordUnderWay),
    ).toEqual(['すい', 'スイ', '', 'ｶﾞﾗ']);
  });

  test('an offered word takes the place of the one under way and nothing else', () => {
    expect(withWord('こねこ すい', 'すいか')).toBe('こねこ すいか　');
    expect(withWord('', 'すいか')).toBe('すいか　');
  });

  test('kanji are noticed, kana are not mistaken for them', () => {
    expect(['月', 'つき月', 'つき', 'ツキー'].map(hasKanji)).toEqual([true, true, false, false]);
  });

  test('every kind of slip gets a sentence that says what to do', () => {
    const reasons = ['empty', 'too-few', 'too-many', 'unknown-word', 'checksum'] as const;
    for (const reason of reasons) {
      const advice = phraseAdvice({ ok: false, reason, wrongWords: [], suggestions: [] });
      expect(advice).toMatch(/ください。$/);
    }
    expect(
      phraseAdvice({ ok: false, reason: 'checksum', wrongWords: [0, 6], suggestions: [WORDS] }),
    ).toBe('1番目と7番目のことばが、別のことばになっているようです。下から選べます。');
  });
});

describe('What was sent, shown again', () => {
  const needs = [{ id: 'talking', label: '人と話すのがこわい' }];
  const areas = [{ code: '99999', name: '見本市' }];
  const shown = (answers: Readonly<Record<string, string | readonly string[]>>) =>
    sentAnswers(answers, needs, areas).map(({ question, values }) => [question, ...values]);

  test('stands in the words of the page', () => {
    expect(shown({ needs: ['talking', 'not-sure'], area: '99999' })).toEqual([
      ['気になること', '人と話すのがこわい', 'うまく言えない・わからない'],
      ['お住まい', '見本市'],
    ]);
    expect(shown({ area: 'elsewhere', forWhom: 'self' })).toEqual([
      ['お住まい', 'このほかの市や町'],
      ['どなたのこと', '自分のこと'],
    ]);
  });

  test('stands as it was written where this page does not know it, whatever it is called', () => {
    expect(shown({ colour: 'green', needs: ['toString'], constructor: 'name' })).toEqual([
      ['colour', 'green'],
      ['気になること', 'toString'],
      ['constructor', 'name'],
    ]);
  });
});

describe('Days', () => {
  test('are said in full, in Japan, whatever the clock of the device', () => {
    expect(dayWords('2026-11-21')).toBe('2026年11月21日（土）');
    expect(dayOfMoment('2026-11-20T15:30:00.000Z')).toBe('2026年11月21日（土）');
    expect(dayOfMoment('2026-11-20T14:30:00.000Z')).toBe('2026年11月20日（金）');
  });

  test('a broken date is shown as it is and breaks nothing', () => {
    expect(dayWords('soon')).toBe('soon');
    expect(dayOfMoment('soon')).toBe('');
  });
});
