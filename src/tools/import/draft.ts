import type { z } from 'zod';
import type { hotlineSchema } from '../../directory/schema/hotline.ts';
import type { organizationSchema } from '../../directory/schema/organization.ts';
import type { programSchema } from '../../directory/schema/program.ts';
import type { sourceSchema } from '../../directory/schema/parts/source.ts';
import type { Drop, Ledger } from './ledger.ts';

type Named = { id: string; name: string };
type SourceInput = z.input<typeof sourceSchema>;
/** A source may be a data set's id alone: reading takes the rest from the register. */
type Sourced = { sources?: (SourceInput | { dataset: string })[] | undefined };
type Unchecked<Entry extends Named> = Partial<Omit<Entry, 'sources'>> & Named & Sourced;

/** Entries on their way to a file: the schema checks them when they are complete (write.ts). */
export type ProgramInput = Unchecked<z.input<typeof programSchema>>;
export type OrganizationInput = Unchecked<z.input<typeof organizationSchema>>;
export type HotlineInput = Unchecked<z.input<typeof hotlineSchema>>;

/**
 * One entry made from one source row. `aliases` are ids under which other sources know the same
 * thing: two drafts that share an id or an alias become one entry.
 */
export type Draft<Entry> = { readonly entry: Entry; readonly aliases?: readonly string[] };

/** What one importer makes of its source file. */
export type Imported = {
  /** File name under `content/imported/<collection>/`, without ending. */
  readonly source: string;
  readonly programs: readonly Draft<ProgramInput>[];
  readonly organizations: readonly Draft<OrganizationInput>[];
  readonly hotlines: readonly Draft<HotlineInput>[];
  readonly drops: readonly Drop[];
};

/** What was made of a source; an importer that makes nothing of some collections leaves them out. */
export function imported(
  { ledger }: { readonly ledger: Ledger },
  entries: Partial<Omit<Imported, 'source' | 'drops'>>,
): Imported {
  const none = { programs: [], organizations: [], hotlines: [] };
  return { ...none, ...entries, source: ledger.source, drops: ledger.drops };
}
