import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comfortInWords, withCount, withoutCount } from '../../../src/search/find/counts.ts';
import { piecesOf } from '../../../src/search/find/marked.ts';

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
