import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';
import { MOST_CHARACTERS, MOST_KANJI, notEasy } from '../../../src/directory/easy-japanese.ts';
import { easyAdvice } from '../../../src/tools/check/easy.ts';
import { readMarkdown } from '../../../src/tools/check/markdown.ts';
import { readRawContent } from '../../../src/tools/check/raw-content.ts';
import { shippedContent } from '../../support/shipped.ts';
import { contentFolder, EMPLOYER, PROGRAM } from './folder.ts';

const content = shippedContent();
const words = content.vocabulary.wordsHard;
const advice = (text: string): string[] => notEasy(text, words).map((one) => one.advice);

describe('やさしい日本語', () => {
  it('is short sentences of common words', () => {
    expect(advice('話を聞いてくれる所です。\n名前は、言わなくていいです。')).toEqual([]);
    expect(advice('合わなければ、やめてもかまいません。')).toEqual([]);
  });

  it('may have just as many kanji and letters as the rule allows, and not one more', () => {
    const kanji = (count: number) => advice(`${'川'.repeat(count)}です。`).join();
    expect(kanji(MOST_KANJI)).not.toContain('漢字');
    expect(kanji(MOST_KANJI + 1)).toContain(`漢字が${MOST_KANJI + 1}字`);
    const letters = (count: number) => advice('あ'.repeat(count)).join();
    expect(letters(MOST_CHARACTERS)).toBe('');
    expect(letters(MOST_CHARACTERS + 1)).toContain(`${MOST_CHARACTERS + 1}字あります`);
  });

  it.each([
    ['many kanji', '生活困窮者自立相談支援（相談）機関一覧表示画面です。', `${MOST_KANJI}字まで`],
    ['a long sentence', `${'あ'.repeat(MOST_CHARACTERS + 1)}。`, `${MOST_CHARACTERS}字まで`],
    ['two negatives', '話せないわけではありません。', '二重の否定'],
    ['「なければ…ない」', '紙がなければ話せません。', '二重の否定'],
    ['a passive', '家に案内されます。', '受け身'],
    ['a hard word by itself', '窓口で話せます。', '「窓口」に（ ）で説明'],
  ])('is not %s', (_, text, found) => {
    expect(advice(text).join()).toContain(found);
  });

  it('explains a hard word where it stands first, and only there', () => {
    expect(advice('窓口（相談する所）で話せます。\n窓口は、近くにあります。')).toEqual([]);
    expect(advice('窓口は、近くにあります。\n窓口（相談する所）で話せます。')).toHaveLength(1);
  });

  it('takes a long name as one word, not as the hard words in it', () => {
    expect(advice('就労移行支援（会社で働くための練習）です。')).toEqual([]);
  });

  it('counts an explanation in brackets by itself', () => {
    const name = '障害者就業・生活支援センター（仕事とくらしの相談の場所）です。';
    expect(advice(name)).toEqual([]);
  });
});

describe('the content that is shipped', () => {
  it('tells every guide in やさしい日本語, each way to go on included', () => {
    expect(content.guides.length).toBeGreaterThanOrEqual(15);
    for (const { id, body, easy } of content.guides) {
      expect(easy?.body.trim() ?? '', id).not.toBe('');
      const links = readMarkdown(easy?.body ?? '').links.length;
      expect(links, id).toBeGreaterThanOrEqual(Math.ceil(readMarkdown(body).links.length / 2));
    }
  });

  it('keeps the rules of やさしい日本語 in all of it', () => {
    const raw = readRawContent('content');
    expect(easyAdvice(content, raw).map((one) => [one.file, one.line, one.advice])).toEqual([]);
  });

  it('keeps the numbers of the guide: no telephone number or amount that the guide does not name', () => {
    for (const { id, body, easy } of content.guides) {
      const numbers = easy?.body.match(/(?<!\d)\d[\d,]{2,}(?!\d)/g) ?? [];
      for (const number of numbers) expect(body, id).toContain(number);
    }
  });
});

describe('the check', () => {
  const guide = '---\ntitle: 本\nsummary: 短い文です。\naudience: [self]\n---\n短い文です。\n';
  const easy = (body: string) => `---\ntitle: 本\nsummary: 短い文です。\n---\n${body}`;
  const told = (files: Readonly<Record<string, string>>) => {
    const folder = contentFolder(files);
    const read = readContent(folder);
    return { ...read, advice: easyAdvice(read.content, readRawContent(folder)) };
  };

  it('says which guide has no easy version', () => {
    expect(told({ 'guides/a.md': guide }).advice).toMatchObject([
      { kind: 'easy', advice: expect.stringContaining('content/guides/easy/a.md') as string },
    ]);
    const both = { 'guides/a.md': guide, 'guides/easy/a.md': easy('短い文です。\n') };
    expect(told(both)).toMatchObject({ faults: [], advice: [] });
  });

  it('finds what is too hard in an easy version, on its line', () => {
    const body = '短い文です。\n\n## 見出し\n\n- 短い文です。\n- 支援があります。\n';
    const { advice: found } = told({ 'guides/a.md': guide, 'guides/easy/a.md': easy(body) });
    expect(found).toMatchObject([{ line: 10, field: '本文' }]);
  });

  it('calls an easy version without its guide a fault', () => {
    const { faults } = told({ 'guides/first.md': guide, 'guides/easy/fist.md': easy('短い。\n') });
    expect(faults.map(({ remedy }) => remedy).join()).toContain('「first.md」');
  });

  it('looks at the easy words of entries, and asks for them where a workplace has none', () => {
    const { advice: found } = told({
      'programs/soudan.yaml': `${PROGRAM}easy: 支援します。\n`,
      'employers/a.yaml': EMPLOYER.replace('静かな本屋です', '就労訓練の場です'),
      'employers/b.yaml': EMPLOYER,
    });
    expect(found.map(({ field, advice: words }) => [field, words.slice(0, 8)])).toEqual([
      ['easy', '「支援」に（ ）'],
      ['easy', 'やさしい日本語の'],
    ]);
  });
});
