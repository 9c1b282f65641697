import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Imported, ProgramInput } from './draft.ts';

const siteSchema = z.object({
  region: z.object({ areas: z.array(z.object({ municipalities: z.array(z.string()) })) }),
});

/** Codes (six digits) of the municipalities that the site of a content folder is about. */
export function readRegion(siteFile: string): ReadonlySet<string> {
  const { region } = siteSchema.parse(parse(readFileSync(siteFile, 'utf8')));
  return new Set(region.areas.flatMap(({ municipalities }) => municipalities));
}

/**
 * Parts a nationwide list in what belongs to the region (kept with the content) and the rest (for
 * the national scale). Organisations go with their programmes; some go with both.
 */
export function splitByRegion(
  all: Imported,
  region: ReadonlySet<string>,
): { inside: Imported; outside: Imported } {
  const isInside = ({ entry }: { entry: ProgramInput }) =>
    [entry.place?.municipality, ...(entry.coverage?.areas ?? [])].some(
      (code) => code !== undefined && region.has(code),
    );
  const part = (programs: Imported['programs']): Imported => {
    const named = new Set(programs.map(({ entry }) => entry.organization));
    const organizations = all.organizations.filter(({ entry }) => named.has(entry.id));
    return { ...all, programs, organizations };
  };
  return {
    inside: part(all.programs.filter(isInside)),
    outside: { ...part(all.programs.filter((draft) => !isInside(draft))), drops: [] },
  };
}
