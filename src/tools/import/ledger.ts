/** What an importer left out, and why: printed after every run, and checked by the tests. */
export type Drop = {
  /** Importer, as in the file name under `content/imported`. */
  source: string;
  /** The row as the source names it. */
  row: string;
  /** What was left out: the whole row, or one of its facts. */
  what: 'row' | 'phone' | 'address' | 'hours' | 'place' | 'url' | 'email' | 'kana' | 'corporation';
  reason: string;
};

/** Collects drops in the order in which they happen. */
export class Ledger {
  readonly source: string;
  readonly drops: Drop[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Notes that `what` of `row` is not carried over. */
  drop(row: string, what: Drop['what'], reason: string): void {
    this.drops.push({ source: this.source, row, what, reason });
  }
}

/** One line per (what, reason) with a count and up to three examples, for people. */
export function summarizeDrops(drops: readonly Drop[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { what, reason, row } of drops) {
    // Reasons end in the offending value after a colon: group without it, keep it in the example.
    const [kind = reason, value] = reason.split(': ', 2);
    const key = `${what}\t${kind}`;
    const rows = groups.get(key) ?? [];
    rows.push(value === undefined ? row : `${row} [${value}]`);
    groups.set(key, rows);
  }
  return [...groups].map(([key, rows]) => {
    const [what = '', kind = ''] = key.split('\t');
    const more = rows.length > 3 ? ` ほか${rows.length - 3}件` : '';
    return `  ${what} ${rows.length}件 ${kind}（${rows.slice(0, 3).join('、')}${more}）`;
  });
}
