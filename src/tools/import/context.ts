import type { Editorial } from './editorial.ts';
import type { Kinds } from './kinds.ts';
import { Ledger } from './ledger.ts';
import { areaCodesOf } from './phone.ts';
import type { Town } from './places.ts';

/** What every importer may look at besides its own source file. */
export type Context = {
  /** Municipalities of the content folder. */
  readonly towns: readonly Town[];
  /** Decisions of an editor about rows. */
  readonly editorial: Editorial;
  /** What the rows of each kind say. */
  readonly kinds: Kinds;
};

/** The same while one source is read. */
export type SourceContext = Context & {
  /** Area codes seen in the source: they divide its numbers that came without dashes. */
  readonly areaCodes: ReadonlySet<string>;
  /** What is left out, and why. */
  readonly ledger: Ledger;
};

/** Numbers of a row as its source writes them. */
export type NumberCells = {
  readonly phone?: string | null | undefined;
  readonly fax?: string | null | undefined;
};

/**
 * Begins to read a source.
 * @param source its name: that of the file under `content/imported/<collection>/`
 * @param rows every row of it
 */
export function openSource(
  source: string,
  context: Context,
  rows: readonly NumberCells[],
): SourceContext {
  const areaCodes = areaCodesOf(rows.flatMap(({ phone, fax }) => [phone, fax]));
  return { ...context, areaCodes, ledger: new Ledger(source) };
}
