import { describe, expect, test } from 'vitest';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();
const { vocabulary } = content;
const { concepts, spellings } = vocabulary;
const LISTS = ['categories', 'needs', 'comforts', 'steps', 'channels', 'audiences'] as const;

const repeated = (words: readonly string[]): string[] =>
  words.filter((word, at) => words.indexOf(word) !== at);

describe('What people mean when they search', () => {
  test('there are enough concepts, and enough of what people really say', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(250);
    expect(concepts.flatMap(({ cues }) => cues).length).toBeGreaterThanOrEqual(1500);
    expect(concepts.flatMap(({ forms }) => forms).length).toBeGreaterThanOrEqual(1000);
  });

  test('a concept, a form and a cue stand in one place only', () => {
    expect(repeated(concepts.map(({ id }) => id))).toEqual([]);
    expect(repeated(concepts.flatMap(({ forms }) => forms))).toEqual([]);
    expect(repeated(concepts.flatMap(({ cues }) => cues))).toEqual([]);
  });

  test.each(LISTS)(
    'every term of %s is reached by a concept, and no concept leads nowhere',
    (list) => {
      const known = vocabulary[list].map(({ id }) => id);
      const used = new Set(concepts.flatMap((concept) => concept[list]));
      expect(known.filter((id) => !used.has(id))).toEqual([]);
      expect([...used].filter((id) => !known.includes(id))).toEqual([]);
    },
  );

  test('a spelling has one word it stands for', () => {
    expect(repeated(spellings.map(({ write }) => write))).toEqual([]);
    expect(repeated(spellings.flatMap(({ variants }) => variants))).toEqual([]);
  });
});
