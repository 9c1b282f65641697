/** Lines of a part that are shown before 「ほか」. */
const SHOWN = 10;

/** One line of a part, and how many findings it tells of (a file of bulk rows: many). */
export type Line = { readonly text: string; readonly count: number };

/** A part of the report. */
export type Section = {
  readonly title: string;
  /** What to do about it, one sentence without a full stop. */
  readonly next: string;
  readonly lines: readonly Line[];
  /** Every line, however many. */
  readonly all: boolean;
};

const countOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);

/** A part as lines of text; nothing when there is nothing to tell. */
export function section({ title, next, lines, all }: Section): string[] {
  if (lines.length === 0) return [];
  const shown = all ? lines : lines.slice(0, SHOWN);
  const rest = countOf(lines.slice(shown.length));
  return [
    '',
    `■ ${title}　${countOf(lines)}件`,
    `  → ${next}`,
    ...shown.map(({ text }) => `  ${text}`),
    ...(rest === 0 ? [] : [`  ほか${rest}件。全部を見るには npm run check -- --all`]),
  ];
}
