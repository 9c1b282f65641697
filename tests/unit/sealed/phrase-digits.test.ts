import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/sealed/phrase-code.ts';
import { digitGroups, parseDigits } from '../../../src/sealed/phrase-digits.ts';
import { WORDS } from '../../../src/sealed/words.ts';

const entropy = fc.uint8Array({ minLength: 9, maxLength: 9 });
const separator = fc.constantFrom(' ', '　', '', '-', '・', '\n', '、', ' / ');
const toFullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const words = wordsOf(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]));
const groups = digitGroups(words);

/** What was understood, as words; `undefined` when it was refused. */
const understood = (input: string): readonly string[] | undefined => {
  const parsed = parseDigits(input);
  return parsed.ok ? parsed.phrase.words : undefined;
};

describe('a phrase in four-digit groups', () => {
  test('keeps its digits in every later version', () => {
    expect(words.join(' ')).toBe(
      'あいいろ あさつゆ おせち ぷりん あじさい えくれあ すもも あかとんぼ',
    );
    expect(groups.join(' ')).toBe('1000 1112 1896 6404 1140 1672 4150 1042');
    expect(digitGroups([WORDS[1023] ?? ''])).toEqual(['8161']);
  });

  test('has as many words as groups, four digits each, none that begins with 0', () => {
    const all = digitGroups(WORDS);
    expect(new Set(all).size).toBe(1024);
    expect(all.filter((group) => !/^[1-9]\d{3}$/.test(group))).toEqual([]);
  });

  test('opens as the words do: 10,000 phrases, any separator or none, either width', () => {
    fc.assert(
      fc.property(entropy, separator, fc.boolean(), (bytes, between, wide) => {
        const typed = digitGroups(wordsOf(bytes)).join(between);
        const parsed = parseDigits(wide ? toFullWidth(typed) : typed);
        expect(parsed.ok && [...parsed.phrase.entropy]).toEqual([...bytes]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('may be copied with the numbers of the card', () => {
    const numbered = groups.map((group, at) => `${at + 1}. ${group}`).join('\r\n');
    expect(understood(numbered)).toEqual(words);
    const circled = groups.map((group, at) => `${'①②③④⑤⑥⑦⑧'.charAt(at)}${group}`).join('');
    expect(understood(circled)).toEqual(words);
  });

  test('says what is missing or too much', () => {
    expect(parseDigits('')).toMatchObject({ ok: false, reason: 'empty' });
    expect(parseDigits(groups.slice(1).join(' '))).toMatchObject({ reason: 'too-few' });
    expect(parseDigits([...groups, '1000'].join(''))).toMatchObject({ reason: 'too-many' });
  });

  test('points at a group that is none, and offers the phrase it was meant as', () => {
    const parsed = parseDigits(groups.with(3, '6405').join(' '));
    expect(parsed).toMatchObject({ ok: false, reason: 'unknown-word', wrongWords: [3] });
    expect(!parsed.ok && parsed.suggestions).toContainEqual(groups);
    const short = parseDigits(groups.with(5, '172').join(' '));
    expect(short).toMatchObject({ ok: false, reason: 'unknown-word', wrongWords: [5] });
    expect(!short.ok && short.suggestions).toContainEqual(groups);
  });

  test('94 in 100 groups with one wrong digit, or with two exchanged, are no group at all', () => {
    const all = new Set(digitGroups(WORDS));
    const slips = [...all].flatMap((group) =>
      [0, 1, 2, 3].flatMap((at) =>
        [
          ...Array.from('0123456789', (digit) => group.slice(0, at) + digit + group.slice(at + 1)),
          group.slice(0, at) +
            group
              .slice(at, at + 2)
              .split('')
              .reverse()
              .join('') +
            group.slice(at + 2),
        ].filter((slipped) => slipped !== group),
      ),
    );
    expect(slips.length).toBeGreaterThan(39_000);
    expect(slips.filter((slipped) => !all.has(slipped)).length / slips.length).toBeGreaterThan(
      0.94,
    );
  });

  test('two groups that changed places are found', () => {
    const swapped = groups.with(1, groups[2] ?? '').with(2, groups[1] ?? '');
    const parsed = parseDigits(swapped.join(' '));
    expect(parsed).toMatchObject({ ok: false, reason: 'checksum' });
    expect(!parsed.ok && parsed.suggestions).toContainEqual(groups);
  });

  test('other digits are refused quickly and quietly', () => {
    expect(parseDigits('090-1234-5678').ok).toBe(false);
    expect(parseDigits('1'.repeat(20_000)).ok).toBe(false);
    expect(() => digitGroups(['ない'])).toThrow(RangeError);
  });
});

describe('one slip of the finger in the digits', () => {
  const slip = fc.record({
    bytes: entropy,
    place: fc.nat(7),
    at: fc.nat(3),
    digit: fc.nat(9),
    how: fc.constantFrom('replace', 'delete', 'insert', 'swap'),
  });
  type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

  const slipped = (right: readonly string[], { place, at, digit, how }: Slip): string[] => {
    const digits = Array.from(right[place] ?? '');
    const [here = '', next = ''] = [digits[at], digits[at + 1]];
    if (how === 'replace') digits[at] = String(digit);
    if (how === 'delete') digits.splice(at, 1);
    if (how === 'insert') digits.splice(at, 0, String(digit));
    if (how === 'swap' && next !== '') digits.splice(at, 2, next, here);
    return right.with(place, digits.join(''));
  };

  test('more than 10,000 slips: another conversation never opens but by the 1 in 256 of the checksum', () => {
    let [slips, silent, repaired] = [0, 0, 0];
    // The seed is fixed so that the counts below are the same on every machine.
    for (const one of fc.sample(slip, { numRuns: 11_500, seed: 20261121 })) {
      const right = digitGroups(wordsOf(one.bytes));
      const typed = slipped(right, one);
      if (typed.join() === right.join()) continue;
      slips += 1;
      const parsed = parseDigits(typed.join(' '));
      if (parsed.ok) silent += 1;
      else if (parsed.suggestions.some((each) => each.join() === right.join())) repaired += 1;
    }
    expect(slips).toBeGreaterThan(10_000);
    expect(silent / slips).toBeLessThan(1 / 256);
    expect(repaired / slips).toBeGreaterThan(0.98);
  });
});
