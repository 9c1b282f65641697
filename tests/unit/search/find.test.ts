import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comfortInWords, withCount, withoutCount } from '../../../src/search/find/counts.ts';
import { piecesOf } from '../../../src/search/find/marked.ts';
import { whyInWords } from '../../../src/search/find/result-item.ts';
import { orderSentence, unconfirmedSentence } from '../../../src/search/find/sentences.ts';
import { makeFacts } from '../../../src/search/facts/make.ts';
import { narrow } from '../../../src/search/facts/narrow.ts';
import { filtersFrom, NO_QUESTION } from '../../../src/search/question.ts';
import { shippedContent } from '../../support/shipped.ts';

describe('Words that are marked in a result', () => {
  test('the word stands marked, the rest as it was', () => {
    expect(piecesOf('だまって座る居場所です', ['居場所'])).toEqual([
      { text: 'だまって座る', marked: false },
      { text: '居場所', marked: true },
      { text: 'です', marked: false },
    ]);
  });

  test('the longer of two words that begin together', () => {
    expect(piecesOf('家族会', ['家族', '家族会'])).toEqual([{ text: '家族会', marked: true }]);
  });

  test('nothing of a text is lost, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (text, marks) => {
        expect(
          piecesOf(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

test('why something was found is said in a few words, each word once', () => {
  expect(
    whyInWords([
      { by: 'name', word: '居場所' },
      { by: 'meaning', word: '居場所' },
      { by: 'place', word: '芦屋市' },
    ]),
  ).toBe('名前に「居場所」、まち「芦屋市」');
});

describe('Counts beside the choices', () => {
  test('can be written again and again', () => {
    expect(withCount(withoutCount(withCount('西宮市', 1234)), 5)).toBe('西宮市（5）');
    expect(withoutCount('チャット（LINE）（12）')).toBe('チャット（LINE）');
  });

  test('say aloud how many nobody has confirmed', () => {
    expect(comfortInWords({ yes: 12, no: 3, unconfirmed: 340 })).toBe('はい 12件・未確認 340件');
    expect(comfortInWords(undefined)).toBe('はい 0件・未確認 0件');
  });
});

describe('Sentences above the results', () => {
  const { facts } = makeFacts(shippedContent());
  const today = '2026-11-21';
  const asked = { ...NO_QUESTION, kind: 'gathering', comfort: ['quiet-space'] };

  test('say what was left out because nobody has asked there yet', () => {
    const strict = narrow(facts, filtersFrom(asked), { today });
    const wide = narrow(facts, filtersFrom({ ...asked, unconfirmed: true }), { today });
    const out = wide.rows.length - strict.rows.length;
    expect(out).toBeGreaterThan(0);
    expect(unconfirmedSentence(asked, strict.counts)).toContain(`${out}件`);
    expect(unconfirmedSentence({ ...asked, unconfirmed: true }, wide.counts)).toBeUndefined();
    expect(unconfirmedSentence(NO_QUESTION, strict.counts)).toBeUndefined();
  });

  test('say in which order the results stand', () => {
    expect(orderSentence({ ...NO_QUESTION, q: '居場所' })).toContain('ことば');
    expect(orderSentence({ ...NO_QUESTION, area: '282065' })).toContain('近い');
    expect(orderSentence(asked)).not.toContain('近い');
  });
});
