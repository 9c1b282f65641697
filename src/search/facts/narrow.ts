import type { ComfortCount, FilterCounts, OneChoice, SearchFilters } from '../engine.ts';
import { areaAndAbove } from '../index/areas.ts';
import { countAreas } from './area-count.ts';
import { answerOf } from './comfort-answer.ts';
import { listed } from './listed.ts';
import type { Facts, Traits } from './shape.ts';

/** What the filters leave: rows in the order of the answer, and what each option would leave. */
export type Narrowed = { readonly rows: readonly number[]; readonly counts: FilterCounts };

type TraitChoice = Exclude<OneChoice, 'area'>;

const VALUES: Readonly<Record<TraitChoice, (traits: Traits) => readonly string[]>> = {
  need: ({ needs }) => needs,
  kind: ({ kind }) => [kind],
  step: ({ steps }) => steps,
  audience: ({ audience }) => audience,
  channel: ({ channels }) => channels,
  cost: ({ cost }) => (cost === undefined ? [] : [cost]),
};
const CHOICES = Object.keys(VALUES) as TraitChoice[];

/** The choices that traits do not meet: names of filters, and `comfort:` with its id. */
function missed(traits: Traits, filters: SearchFilters): string[] {
  const { comforts = [], unconfirmed = false } = filters;
  const missing = CHOICES.filter((name) => {
    const chosen = filters[name];
    return chosen !== undefined && !VALUES[name](traits).includes(chosen);
  });
  const wanting = comforts.filter((id) => {
    const answer = answerOf(traits, id);
    return !(answer === 'yes' || (unconfirmed && answer === 'unconfirmed'));
  });
  return [...missing, ...wanting.map((id) => `comfort:${id}`)];
}

/** Adds numbers by name. */
class Tally extends Map<string | number, number> {
  add(name: string | number, entries = 1): void {
    this.set(name, (this.get(name) ?? 0) + entries);
  }
}

/**
 * Applies the filters and counts what each option would leave, in one pass over the rows.
 *
 * An entry that misses one choice only is what another option of that same filter would bring back,
 * so it counts there and nowhere else.
 *
 * @param asked the rows that the words found, best first; without them all rows, in listing order
 * @param today `YYYY-MM-DD`, Japan
 */
export function narrow(
  facts: Facts,
  filters: SearchFilters,
  { asked, today }: { readonly asked?: readonly number[] | undefined; readonly today: string },
): Narrowed {
  const misses = facts.traits.map((traits) => missed(traits, filters));
  const wanted = filters.area === undefined ? [] : areaAndAbove(filters.area);
  const away = facts.areas.map(
    (codes) => wanted.length > 0 && !codes.some((code) => wanted.includes(code)),
  );

  const rows: number[] = [];
  const met = new Tally();
  const areas = new Tally();
  const missingOne = new Map<string, Tally>();
  for (const row of asked ?? facts.traitsOf.keys()) {
    const traits = facts.traitsOf[row] ?? -1;
    const area = facts.areasOf[row] ?? -1;
    const missing = misses[traits];
    if (missing === undefined) continue; // an index of another build
    if (missing.length === 0) areas.add(area);
    if (missing.length === 0 && away[area] !== true) {
      rows.push(row);
      met.add(traits);
    } else if (missing.length === 1 && away[area] !== true) {
      const [name = ''] = missing;
      const tally = missingOne.get(name) ?? new Tally();
      missingOne.set(name, tally);
      tally.add(traits);
    }
  }

  const withOut = (name: string): (readonly [Traits, number])[] =>
    [...met, ...(missingOne.get(name) ?? [])].flatMap(([index, entries]) => {
      const traits = facts.traits[Number(index)];
      return traits === undefined ? [] : [[traits, entries] as const];
    });
  const countChoice = (name: TraitChoice): Record<string, number> => {
    const tally = new Tally();
    for (const [traits, entries] of withOut(name)) {
      for (const value of VALUES[name](traits)) tally.add(value, entries);
    }
    return Object.fromEntries(tally);
  };
  const countComfort = (id: string): ComfortCount => {
    const count = { yes: 0, no: 0, unconfirmed: 0 };
    for (const [traits, entries] of withOut(`comfort:${id}`)) {
      const answer = answerOf(traits, id);
      if (answer !== undefined) count[answer] += entries;
    }
    return count;
  };
  const comforts = new Set([
    ...(filters.comforts ?? []),
    ...facts.traits.flatMap(({ comforts: known }) => [...(known?.yes ?? []), ...(known?.no ?? [])]),
  ]);

  return {
    rows: asked === undefined ? listed(facts, rows, filters, today) : rows,
    counts: {
      area: countAreas(
        [...areas].map(([index, entries]) => [facts.areas[Number(index)] ?? [], entries] as const),
      ),
      need: countChoice('need'),
      kind: countChoice('kind'),
      step: countChoice('step'),
      audience: countChoice('audience'),
      channel: countChoice('channel'),
      cost: countChoice('cost'),
      comforts: Object.fromEntries([...comforts].map((id) => [id, countComfort(id)])),
    },
  };
}
