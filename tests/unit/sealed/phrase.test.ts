import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/sealed/fold.ts';
import { wordsOf } from '../../../src/sealed/phrase-code.ts';
import { completeWord, createPhrase, parsePhrase } from '../../../src/sealed/phrase.ts';
import { WORDS } from '../../../src/sealed/words.ts';
import { SEPARATORS, SPELLINGS } from './typing.ts';

const entropy = fc.uint8Array({ minLength: 9, maxLength: 9 });
const separator = fc.constantFrom(...SEPARATORS);
const phrase = wordsOf(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]));

/** What `parsePhrase` understood, as words; `undefined` when it refused. */
const understood = (input: string): readonly string[] | undefined => {
  const parsed = parsePhrase(input);
  return parsed.ok ? parsed.phrase.words : undefined;
};

describe('a phrase is accepted however it is typed', () => {
  test.each(Object.entries(SPELLINGS))('%s, with any separator or none', (_name, spell) => {
    fc.assert(
      fc.property(entropy, separator, (bytes, between) => {
        const words = wordsOf(bytes);
        const parsed = parsePhrase(words.map(spell).join(between));
        expect(parsed.ok && [...parsed.phrase.entropy]).toEqual([...bytes]);
        expect(parsed.ok && parsed.phrase.words).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });

  test('10,000 phrases, each in a spelling and with a separator of its own', () => {
    const spelling = fc.constantFrom(...Object.values(SPELLINGS));
    fc.assert(
      fc.property(
        entropy,
        separator,
        fc.array(spelling, { minLength: 8, maxLength: 8 }),
        (bytes, between, spell) => {
          const words = wordsOf(bytes);
          const typed = words.map((word, place) => spell[place]?.(word) ?? '').join(between);
          const parsed = parsePhrase(typed);
          expect(parsed.ok && [...parsed.phrase.entropy]).toEqual([...bytes]);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('katakana without spaces', () => {
    expect(understood(phrase.map(SPELLINGS['katakana'] ?? String).join(''))).toEqual(phrase);
  });

  test('only the first three kana of each word, with separators', () => {
    fc.assert(
      fc.property(entropy, (bytes) => {
        const words = wordsOf(bytes);
        expect(understood(words.map((word) => fold(word).slice(0, 3)).join(' '))).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });

  test('copied from the card with its numbers and line ends', () => {
    const card = phrase.map((word, place) => `${place + 1}. ${word}`).join('\r\n');
    expect(understood(card)).toEqual(phrase);
    expect(
      understood(phrase.map((word, at) => `${'①②③④⑤⑥⑦⑧'.charAt(at)}${word}`).join(' ')),
    ).toEqual(phrase);
  });

  test('some words together, some apart, some cut in two', () => {
    const [a = '', b = '', c = '', d = '', ...rest] = phrase;
    expect(understood(`${a}${b} ${c}　${d}・${rest.join('')}`)).toEqual(phrase);
    expect(understood(`${a.slice(0, 2)} ${a.slice(2)}${b}${c}${d} ${rest.join(' ')}`)).toEqual(
      phrase,
    );
  });
});

test('a new phrase reads back as itself, and two are never the same', () => {
  const one = createPhrase();
  expect(one.words).toHaveLength(8);
  expect(one.words.every((word) => WORDS.includes(word))).toBe(true);
  const back = parsePhrase(one.words.join(' '));
  expect(back.ok && back.phrase).toEqual(one);
  expect(createPhrase().words).not.toEqual(one.words);
});

describe('when something is wrong, it says what and where', () => {
  test('nothing typed', () => {
    for (const input of ['', '  　\n', '・、', '12 34']) {
      expect(parsePhrase(input)).toEqual({
        ok: false,
        reason: 'empty',
        wrongWords: [],
        suggestions: [],
      });
    }
  });

  test('words missing', () => {
    for (const between of [' ', '']) {
      const parsed = parsePhrase(phrase.slice(0, 6).join(between));
      expect(parsed).toMatchObject({ ok: false, reason: 'too-few', wrongWords: [] });
    }
  });

  test('a word written twice: the phrase without it is suggested', () => {
    const parsed = parsePhrase([...phrase.slice(0, 3), ...phrase.slice(2)].join(' '));
    expect(parsed).toMatchObject({ ok: false, reason: 'too-many', suggestions: [phrase] });
    expect(parsePhrase([...phrase, ...phrase].join(''))).toMatchObject({ reason: 'too-many' });
  });

  test('a word that is not in the list: its place and the repaired phrase', () => {
    const parsed = parsePhrase(phrase.with(4, `${phrase[4] ?? ''}ん`).join(' '));
    expect(parsed).toEqual({
      ok: false,
      reason: 'unknown-word',
      wrongWords: [4],
      suggestions: [phrase],
    });
  });

  test('a word turned into kanji by the keyboard: its place', () => {
    const parsed = parsePhrase(phrase.with(2, '朝顔').join(' '));
    expect(parsed).toMatchObject({ ok: false, reason: 'unknown-word', wrongWords: [2] });
  });

  test('two words with a slip each are both repaired', () => {
    const slips = phrase.with(1, `${phrase[1] ?? ''}ん`).with(6, `${phrase[6] ?? ''}を`);
    const parsed = parsePhrase(slips.join('・'));
    expect(parsed).toMatchObject({ ok: false, reason: 'unknown-word', wrongWords: [1, 6] });
    expect(!parsed.ok && parsed.suggestions).toContainEqual(phrase);
  });

  test('two neighbours that changed places', () => {
    const swapped = phrase.with(5, phrase[6] ?? '').with(6, phrase[5] ?? '');
    const parsed = parsePhrase(swapped.join(' '));
    expect(parsed).toMatchObject({ ok: false, reason: 'checksum' });
    expect(!parsed.ok && parsed.suggestions).toContainEqual(phrase);
    expect(!parsed.ok && parsed.wrongWords).toEqual(expect.arrayContaining([5, 6]));
  });

  test('other text is refused quickly and quietly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(parsePhrase(text).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(parsePhrase('あ'.repeat(20_000)).ok).toBe(false);
    expect(parsePhrase('あ '.repeat(5000)).ok).toBe(false);
  });
});

describe('one slip of the finger', () => {
  const kana =
    'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん'.split(
      /(?!^)/u,
    );
  const slip = fc.record({
    bytes: entropy,
    place: fc.nat(7),
    at: fc.nat(4),
    other: fc.constantFrom(...kana),
    how: fc.constantFrom('replace', 'delete', 'insert', 'swap'),
  });
  type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

  const slipped = ({ place, at, other, how, bytes }: Slip): readonly string[] => {
    const words = wordsOf(bytes);
    const letters = Array.from(fold(words[place] ?? ''));
    const i = at % letters.length;
    const [here = '', next = ''] = [letters[i], letters[i + 1]];
    if (how === 'replace') letters[i] = other;
    if (how === 'delete') letters.splice(i, 1);
    if (how === 'insert') letters.splice(i, 0, other);
    if (how === 'swap' && next !== '') letters.splice(i, 2, next, here);
    return words.with(place, letters.join(''));
  };

  // The seed is fixed so that the counts below are the same on every machine.
  const sample = fc.sample(slip, { numRuns: 11_500, seed: 20261121 });

  test.each([
    ['with spaces', ' ', 0.95],
    ['without spaces', '', 0.9],
  ])(
    '%s it never opens another conversation but by the 1 in 256 of the checksum',
    (_n, between, share) => {
      let [slips, silent, repaired] = [0, 0, 0];
      for (const one of sample) {
        const words = wordsOf(one.bytes);
        const typed = slipped(one);
        if (
          typed.join(between) ===
          words.map((w, at) => (at === one.place ? fold(w) : w)).join(between)
        )
          continue;
        slips += 1;
        const parsed = parsePhrase(typed.join(between));
        const found = parsed.ok ? [parsed.phrase.words] : parsed.suggestions;
        if (found.some((each) => each.join() === words.join())) repaired += 1;
        else if (parsed.ok) silent += 1;
      }
      expect(slips).toBeGreaterThan(10_000);
      expect(silent / slips).toBeLessThan(1 / 256);
      expect(repaired / slips).toBeGreaterThan(share);
    },
  );
});

describe('words are offered while typing', () => {
  test('by the kana so far, in any script, at most six', () => {
    expect(completeWord('あ')).toEqual(WORDS.slice(0, 6));
    expect(completeWord('ｱｻｶ')).toEqual(['あさがお']);
    expect(completeWord('アサガ')).toEqual(['あさがお']);
  });

  test('nothing for no kana or for kana that begin no word', () => {
    expect(completeWord('')).toEqual([]);
    expect(completeWord('朝')).toEqual([]);
    expect(completeWord('んん')).toEqual([]);
  });
});
