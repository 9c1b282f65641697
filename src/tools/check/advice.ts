import type { Content } from '../../directory/content/types.ts';
import { hardSentences, sentencesOf, type Hardness } from '../../directory/easy-japanese.ts';
import { readMarkdown } from './markdown.ts';
import type { RawContent } from './raw-content.ts';

/** Something that would help readers; never a reason to stop. */
export type Advice = {
  /**
   * `sentence`: hard to read. `easy`: missing or too hard for やさしい日本語. `kana`: no reading.
   * `phone`: oddly divided. `twin`: there already.
   */
  readonly kind: 'sentence' | 'easy' | 'kana' | 'phone' | 'twin';
  readonly file: string;
  readonly line: number | undefined;
  readonly field: string;
  readonly advice: string;
};

const NAMED = ['programs', 'gatherings', 'employers', 'guides'] as const;
const READING = '読み（ひらがな）があると、検索で見つかりやすくなります';

/** Most letters a sentence should have: two lines and a half on a narrow phone. */
const MOST_LETTERS = 50;

/** Sentences that go on too long. */
function longSentences(text: string): Hardness[] {
  return sentencesOf(text).flatMap((sentence) => {
    const { length } = sentence;
    const advice = `${length}字あります（めやす${MOST_LETTERS}字まで）。文を分けてください`;
    return length > MOST_LETTERS ? [{ sentence, advice }] : [];
  });
}

const hardIn = (text: string): Hardness[] => [...longSentences(text), ...hardSentences(text)];

/** Names without a reading; the search needs it. */
export function missingReadings(content: Content, raw: RawContent): Advice[] {
  return NAMED.flatMap((collection) =>
    content[collection].flatMap(({ id, kana }: { id: string; kana?: string | undefined }) => {
      const written = kana === undefined ? raw.find(collection, id) : undefined;
      if (!written) return [];
      const { file } = written;
      const line = written.lineOf([]);
      return [{ kind: 'kana' as const, file, line, field: 'kana', advice: READING }];
    }),
  );
}

type Told = {
  readonly summary: string;
  readonly first_visit?: readonly string[] | undefined;
  readonly note?: string | undefined;
};

/** What an entry says in sentences, with the way to each. */
function textsOf({ summary, first_visit = [], note }: Told) {
  return [
    { path: ['summary'], text: summary },
    ...first_visit.map((text, index) => ({ path: ['first_visit', index], text })),
    ...(note === undefined ? [] : [{ path: ['note'], text: note }]),
  ];
}

/** Sentences that are hard to read: in what entries say, and in the text of guides. */
export function hardToRead(content: Content, raw: RawContent): Advice[] {
  const inEntries = NAMED.flatMap((collection) =>
    content[collection].flatMap((entry: Told & { id: string }) => {
      const written = raw.find(collection, entry.id);
      if (!written) return [];
      return textsOf(entry).flatMap(({ path, text }) =>
        hardIn(text).map(({ advice, sentence }) => ({
          kind: 'sentence' as const,
          file: written.file,
          line: written.lineOf(path),
          field: String(path[0]),
          advice: `${advice}：「${sentence}」`,
        })),
      );
    }),
  );
  // What is written in やさしい日本語 is judged more strictly, in easy.ts.
  const originals = raw.bodies.filter(({ id, file }) => raw.find('guides', id)?.file === file);
  const inGuides = originals.flatMap(({ file, firstLine, text: body }) =>
    readMarkdown(body).paragraphs.flatMap(({ text, line }) =>
      hardIn(text.replaceAll('\n', '')).map(({ advice, sentence }) => ({
        kind: 'sentence' as const,
        file,
        line: firstLine + line - 1,
        field: '本文',
        advice: `${advice}：「${sentence}」`,
      })),
    ),
  );
  return [...inEntries, ...inGuides];
}
