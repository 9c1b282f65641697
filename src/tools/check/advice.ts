import type { Content } from '../../directory/content/types.ts';
import { hardSentences } from '../../directory/easy-japanese.ts';
import type { RawContent } from './raw-content.ts';

/** Something that would help readers; never a reason to stop. */
export type Advice = {
  readonly file: string;
  readonly line: number | undefined;
  readonly field: string;
  readonly advice: string;
};

const SUMMARISED = ['programs', 'gatherings', 'employers', 'guides'] as const;

/** Summaries that are hard to read, and names without a reading (the search needs it). */
export function adviceOn(content: Content, raw: RawContent): Advice[] {
  return SUMMARISED.flatMap((collection) =>
    content[collection].flatMap(
      ({ id, summary, kana }: { id: string; summary: string; kana?: string | undefined }) => {
        const written = raw.find(collection, id);
        if (!written) return [];
        const { file } = written;
        const hard = hardSentences(summary).map(({ advice, sentence }) => ({
          file,
          line: written.lineOf(['summary']),
          field: 'summary',
          advice: `${advice}：「${sentence}」`,
        }));
        const line = written.lineOf([]);
        const unread =
          kana === undefined
            ? [
                {
                  file,
                  line,
                  field: 'kana',
                  advice: '読み（ひらがな）があると、検索で見つかりやすくなります',
                },
              ]
            : [];
        return [...hard, ...unread];
      },
    ),
  );
}
