import type { Content } from '../../directory/content/types.ts';
import { notEasy, type Hardness } from '../../directory/easy-japanese.ts';
import { entriesOf } from '../../directory/entry.ts';
import type { Guide } from '../../directory/schema/guide.ts';
import type { HardWord } from '../../directory/schema/vocabulary.ts';
import type { Advice } from './advice.ts';
import { readMarkdown } from './markdown.ts';
import type { RawContent } from './raw-content.ts';

type Spot = Pick<Advice, 'file' | 'line' | 'field'>;

const saying = (spot: Spot, advice: string): Advice => ({ kind: 'easy', ...spot, advice });

const tooHard = (spot: Spot, { advice, sentence }: Hardness): Advice =>
  saying(spot, `${advice}：「${sentence}」`);

/** The words of an easy guide in the order in which they are read, with their line in the file. */
function blocksOf(text: string, firstLine: number): { text: string; line: number }[] {
  const { headings, paragraphs } = readMarkdown(text);
  return [...headings, ...paragraphs]
    .map((block) => ({ text: block.text, line: firstLine + block.line - 1 }))
    .sort((one, other) => one.line - other.line);
}

function ofGuide({ id, easy }: Guide, raw: RawContent, words: readonly HardWord[]): Advice[] {
  const original = raw.find('guides', id);
  if (easy === undefined) {
    const advice = `やさしい日本語のページがありません。content/guides/easy/${id}.md に書けます`;
    return original === undefined
      ? []
      : [saying({ file: original.file, line: undefined, field: '' }, advice)];
  }
  const body = raw.bodies.find((one) => one.id === id && one.file !== original?.file);
  if (body === undefined) return [];
  const { file } = body;
  const blocks = blocksOf(body.text, body.firstLine);
  const told = [easy.summary, ...blocks.map(({ text }) => text)].join('\n');
  // The title may name the hard word; the text explains it.
  const inTitle = notEasy(easy.title, []).map((one) =>
    tooHard({ file, line: undefined, field: 'title' }, one),
  );
  const inText = notEasy(told, words).map((one) => {
    const block = blocks.find(({ text }) => text.includes(one.sentence));
    return tooHard({ file, line: block?.line, field: block ? '本文' : 'summary' }, one);
  });
  return [...inTitle, ...inText];
}

function ofEntries(content: Content, raw: RawContent, words: readonly HardWord[]): Advice[] {
  return entriesOf(content).flatMap(({ collection, data }) => {
    const written = raw.find(collection, data.id);
    if (written === undefined) return [];
    const { file } = written;
    if (data.easy !== undefined) {
      const spot = { file, line: written.lineOf(['easy']), field: 'easy' };
      return notEasy(data.easy, words).map((one) => tooHard(spot, one));
    }
    // Programmes and gatherings have the words of their category to fall back on.
    if (collection !== 'employers') return [];
    const spot = { file, line: written.lineOf(['summary']), field: 'easy' };
    return notEasy(data.summary, words)
      .slice(0, 1)
      .map(() => saying(spot, 'やさしい日本語の説明（easy）があると、だれでも読めます'));
  });
}

function ofCategories({ vocabulary }: Content, raw: RawContent): Advice[] {
  const written = raw.wholes.find(({ file }) => file.endsWith('categories.yaml'));
  if (written === undefined) return [];
  const { file } = written;
  return vocabulary.categories.flatMap(({ easy }, index) => {
    const spot = { file, line: written.lineOf([index, 'easy']), field: 'easy' };
    return notEasy(easy, vocabulary.wordsHard).map((one) => tooHard(spot, one));
  });
}

/** What is missing in やさしい日本語, and what is not easy enough there. Never a reason to stop. */
export function easyAdvice(content: Content, raw: RawContent): Advice[] {
  const words = content.vocabulary.wordsHard;
  return [
    ...content.guides.flatMap((guide) => ofGuide(guide, raw, words)),
    ...ofEntries(content, raw, words),
    ...ofCategories(content, raw),
  ];
}
