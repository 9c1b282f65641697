import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/tools/check/examine.ts';
import { contentFolder, GATHERING, PROGRAM } from '../content/folder.ts';

/** Advice of one kind about a folder with these files, as line and words. */
function advice(kind: string, files: Readonly<Record<string, string>>) {
  return examine(contentFolder(files), '2026-11-21', undefined)
    .advice.filter((one) => one.kind === kind)
    .map(({ line, field, advice: words }) => ({ line, field, words }));
}

const LONG = `${'ひらがなだけでも、'.repeat(6)}読みにくい文です。`;

describe('what would help readers', () => {
  it('sentences that go on too long, wherever an entry says something', () => {
    const found = advice('sentence', {
      'programs/a.yaml': PROGRAM.replace('くらしの困りごとを聞きます。', LONG),
      'gatherings/b.yaml': `${GATHERING}first_visit:\n  - 名前を書きます。\n  - ${LONG}\nnote: ${LONG}\n`,
    });
    expect(found.map(({ line, field }) => [line, field])).toEqual([
      [6, 'summary'],
      [13, 'first_visit'],
      [14, 'note'],
    ]);
    expect(found[0]?.words).toContain('めやす50字まで');
  });

  it('a sentence of fifty letters is not too long, one of fifty-one is', () => {
    const longOnes = (letters: number) => {
      const text = `${'あ'.repeat(letters - 1)}。`;
      const changed = PROGRAM.replace('くらしの困りごとを聞きます。', text);
      return advice('sentence', { 'programs/a.yaml': changed });
    };
    expect(longOnes(50)).toEqual([]);
    expect(longOnes(51)).toHaveLength(1);
  });

  it('hard sentences in the text of a guide, on their line', () => {
    const text = '---\ntitle: 本\nsummary: 短い文。\naudience: [self]\n---\n短い文です。\n\n';
    const found = advice('sentence', { 'guides/a.md': `${text}- 短い文です。\n- ${LONG}\n` });
    expect(found).toMatchObject([{ line: 9, field: '本文' }]);
  });

  it('names without a reading', () => {
    const found = advice('kana', { 'programs/a.yaml': PROGRAM.replace(/kana: .*\n/, '') });
    expect(found).toMatchObject([{ field: 'kana' }]);
    expect(advice('kana', { 'programs/a.yaml': PROGRAM })).toEqual([]);
  });

  it('entries that are perhaps one and the same, however their names are spaced', () => {
    const twin = PROGRAM.replace('くらしの相談室', 'くらしの　相談室');
    const found = advice('twin', { 'programs/a.yaml': PROGRAM, 'programs/b.yaml': twin });
    expect(found).toHaveLength(1);
    expect(found[0]?.words).toMatch(/a\.yaml:1 にもあります/);
  });

  it('but not the same name in another town or of another kind', () => {
    const elsewhere = PROGRAM.replace("'282065'", "'282049'");
    const otherKind = PROGRAM.replace('category: self-reliance', 'category: job-center');
    expect(
      advice('twin', {
        'programs/a.yaml': PROGRAM,
        'programs/b.yaml': elsewhere,
        'programs/c.yaml': otherKind,
      }),
    ).toEqual([]);
  });
});
