import { describe, expect, test } from 'vitest';
import { CHOICE_LABELS } from '../../../src/contact/choice-labels.ts';
import { readableAnswers } from '../../../src/staff/words/answers.ts';
import { dayInJapan, dayInWords, daySpan, dayWithYear } from '../../../src/staff/words/days.ts';
import { PROBLEM_WORDS, countProblems } from '../../../src/staff/words/problems.ts';
import { settableStatuses } from '../../../src/staff/words/status.ts';
import { subjectOf } from '../../../src/staff/words/subject.ts';

const LABELS = {
  forWhom: { self: '自分のこと' },
  wishes: { 'no-phone': '電話が苦手', slowly: 'ゆっくりやりとりしたい' },
};

describe('Answers of the form', () => {
  test('are shown as questions and words, in the order in which they were asked', () => {
    const answers = { wishes: ['no-phone', 'slowly'], forWhom: 'self' };
    expect(readableAnswers(answers, LABELS)).toEqual([
      { key: 'forWhom', question: 'だれのこと', values: ['自分のこと'] },
      {
        key: 'wishes',
        question: 'のぞんでいること',
        values: ['電話が苦手', 'ゆっくりやりとりしたい'],
      },
    ]);
  });

  test('have a question in words here, whatever the form can send', () => {
    const written = ['entry', 'searched', 'mail', 'phone', 'callNote'];
    for (const key of [...Object.keys(CHOICE_LABELS), ...written]) {
      const [answer] = readableAnswers({ [key]: ['programs/x', 'ある窓口'] }, {});
      expect(answer?.question, key).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  test('that this version does not know are shown as they were written', () => {
    const answers = { constructor: 'あめ', forWhom: 'toString', nickname: ' ' };
    expect(readableAnswers(answers, LABELS)).toEqual([
      { key: 'forWhom', question: 'だれのこと', values: ['toString'] },
      { key: 'constructor', question: 'constructor', values: ['あめ'] },
    ]);
  });
});

describe('An entry that a letter names', () => {
  const entryOf = (entry: string | readonly string[]) => readableAnswers({ entry }, {})[0];

  test('is shown by its name and leads to its page', () => {
    expect(entryOf(['programs/some-window', 'ある窓口'])).toEqual({
      key: 'entry',
      question: '案内',
      values: ['ある窓口'],
      entry: { path: 'programs/some-window', name: 'ある窓口' },
    });
  });

  test('leads nowhere unless it can be a page of our own directory', () => {
    const hostile = [
      ['https://example.org/', '窓口'],
      ['//example.org', '窓口'],
      ['programs/../staff', '窓口'],
      ['programs/a b', '窓口'],
      ['javascript:alert(1)', '窓口'],
      ['programs/x', ''],
      ['programs/x', '窓口', 'もうひとつ'],
      'programs/x',
    ];
    for (const answer of hostile) expect(entryOf(answer)).not.toHaveProperty('entry');
  });
});

describe('The line in the inbox', () => {
  test('of a report says what it is, and without words which entry it is about', () => {
    const answers = { about: 'mistake', entry: ['programs/x', 'ある窓口'], wrong: ['phone'] };
    expect(subjectOf({ text: '', answers }, LABELS)).toEqual({
      line: 'ある窓口',
      forWhom: null,
      mistake: true,
    });
    expect(subjectOf({ text: '番号が古いです', answers }, LABELS).line).toBe('番号が古いです');
  });

  test('is the first forty characters on one line, and for whom', () => {
    const text = `一行目\n\n二行目　${'あ'.repeat(60)}`;
    const { line, forWhom } = subjectOf({ text, answers: { forWhom: 'self' } }, LABELS);
    expect(line).toBe(`一行目 二行目 ${'あ'.repeat(32)}…`);
    expect(forWhom).toBe('自分のこと');
  });

  test('never cuts a letter that is made of several characters', () => {
    const { line } = subjectOf({ text: '👩‍👧'.repeat(41) }, LABELS);
    expect(line).toBe(`${'👩‍👧'.repeat(40)}…`);
  });

  test('is what was chosen when nothing was written, so that no row looks empty', () => {
    const labels = { needs: { sleep: '眠れない', 'not-sure': 'うまく言えない' } };
    const chosen = { needs: ['sleep', 'not-sure'], searched: '夜 居場所' };
    expect(subjectOf({ text: '', answers: chosen }, labels).line).toBe(
      '（文章なし）眠れない・うまく言えない・夜 居場所',
    );
  });

  test('is empty, and for nobody in particular, when nothing was said', () => {
    expect(subjectOf({ text: ' \n' }, LABELS)).toEqual({
      line: '',
      forWhom: null,
      mistake: false,
    });
  });
});

describe('Problems', () => {
  test('every kind has plain words and says what to do', () => {
    for (const { title, advice } of Object.values(PROBLEM_WORDS)) {
      expect(title).not.toMatch(/[A-Za-z]|！|暗号|署名|ハッシュ/);
      expect(advice).toMatch(/ください。$|ありません。$/);
    }
  });

  test('of one kind are told once, with their number', () => {
    const told = countProblems(['unreadable', 'hole', 'unreadable']);
    expect(told.map(({ code, times }) => [code, times])).toEqual([
      ['unreadable', 2],
      ['hole', 1],
    ]);
  });
});

describe('Days', () => {
  test('are said as people say them, in Japan’s calendar', () => {
    expect(dayInJapan(new Date('2026-11-20T15:30:00Z'))).toBe('2026-11-21');
    expect(dayInWords('2026-11-21', '2026-12-01')).toBe('11月21日（土）');
    expect(dayInWords('2025-11-21', '2026-12-01')).toBe('2025年11月21日（金）');
    expect(dayWithYear('2026-11-21')).toBe('2026年11月21日（土）');
  });

  test('from first to last fit into a narrow row', () => {
    expect(daySpan('2026-11-12', '2026-11-12', '2026-11-21')).toBe('11月12日');
    expect(daySpan('2026-11-12', '2026-11-20', '2026-11-21')).toBe('11月12日〜20日');
    expect(daySpan('2026-10-30', '2026-11-02', '2026-11-21')).toBe('10月30日〜11月2日');
    expect(daySpan('2025-11-12', '2026-11-20', '2026-11-21')).toBe('2025年11月12日〜11月20日');
  });
});

describe('The status', () => {
  test('「返事しました」 is offered only when there is a reply, and 「届きました」 never again', () => {
    expect(settableStatuses(false)).toEqual(['read', 'replying', 'closed']);
    expect(settableStatuses(true)).toEqual(['read', 'replying', 'answered', 'closed']);
  });
});
