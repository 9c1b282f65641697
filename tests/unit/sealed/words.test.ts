import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/sealed/fold.ts';
import { WORDS } from '../../../src/sealed/words.ts';

/** One `{"word","group"}` a line: the list as it was chosen and read. */
const lines = readFileSync(join(import.meta.dirname, 'words.jsonl'), 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => JSON.parse(line) as { word: string; group: string });
const folded = WORDS.map(fold);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const repeated = (list: readonly string[]): readonly string[] =>
  list.filter((item, at) => list.indexOf(item) !== at);

describe('the list is frozen, so that every phrase given out stays valid', () => {
  test('it is the chosen list, byte for byte', () => {
    expect(sha256(`[\n${lines.join(',\n')}\n]\n`)).toBe(
      '4b0d688e00b783ffa502ee56b801f2f953caed99c5d901cd10b360df1cde722f',
    );
    expect(WORDS).toEqual(rows.map(({ word }) => word));
  });

  test('the words in the code keep their order and spelling', () => {
    expect(sha256(WORDS.join(' '))).toBe(
      '21c97ebac1b200bb857f9bd6744c25443ac531aa28397ddb0f5187c070afafb7',
    );
  });

  test('there are 1,024 words, none twice, each of a named group', () => {
    expect(WORDS).toHaveLength(1024);
    expect(repeated(WORDS)).toEqual([]);
    expect(rows.every((row) => Object.keys(row).join() === 'word,group' && row.group !== '')).toBe(
      true,
    );
  });
});

describe('every word is easy to write and to hear', () => {
  test('plain hiragana in the usual Unicode form, three to five kana', () => {
    expect(WORDS.filter((word) => !/^[ぁ-ん]{3,5}$/.test(word))).toEqual([]);
    expect(WORDS.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
  });

  test('no kana that sounds like another (を ぢ づ) or is no longer used', () => {
    expect(WORDS.filter((word) => /[をぢづゐゑゎ]/.test(word))).toEqual([]);
  });

  test('no two words differ only by marks, small kana or length', () => {
    expect(repeated(folded)).toEqual([]);
  });

  test('the first three kana belong to one word only', () => {
    expect(folded.filter((word) => word.length < 3)).toEqual([]);
    expect(repeated(folded.map((word) => word.slice(0, 3)))).toEqual([]);
  });

  test('no word begins another, so spaces may be left out', () => {
    const all = new Set(folded);
    const starts = folded.flatMap((word) =>
      Array.from({ length: word.length - 1 }, (_, cut) => word.slice(0, cut + 1)),
    );
    expect(starts.filter((start) => all.has(start))).toEqual([]);
  });

  test('few pairs are one slip apart (153, measured when the list was frozen)', () => {
    expect(pairsOneEditApart()).toBe(153);
  });
});

test('no two neighbouring words spell the worst strings when the space is lost', () => {
  const worst = 'しね しぬ しんで しんだ ころす ころせ ころし きえろ じさつ しにたい くびつ なぐる';
  const orders = 'でていけ でてけ はたらけ がんばれ いらない くたばれ';
  const banned = `${worst} ${orders}`.split(' ');
  const hits = banned.filter((bad) =>
    Array.from({ length: bad.length - 1 }, (_, cut) => cut + 1).some(
      (cut) =>
        WORDS.some((word) => word.endsWith(bad.slice(0, cut))) &&
        WORDS.some((word) => word.startsWith(bad.slice(cut))),
    ),
  );
  expect(hits).toEqual([]);
});

/** Replace, insert or delete one kana; the swap of neighbours is two. */
function pairsOneEditApart(): number {
  let pairs = 0;
  for (const [i, a] of folded.entries()) {
    for (const b of folded.slice(i + 1)) {
      if (Math.abs(a.length - b.length) > 1) continue;
      let same = 0;
      while (same < a.length && a[same] === b[same]) same += 1;
      const [x, y] = [a.slice(same), b.slice(same)];
      if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) pairs += 1;
    }
  }
  return pairs;
}
