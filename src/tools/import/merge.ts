import type { Draft } from './draft.ts';

/** What every entry has in common; the rest is filled field by field. */
type Mergeable = { id: string; sources?: readonly object[] | undefined };

/** A merged entry, written to the file of the source that comes first. */
export type Merged<Entry> = { source: string; entry: Entry };

/** Two sources that say different things about one entry; the first one was kept. */
export type Difference = { id: string; field: string; kept: string; left: string };

/** Facts whose differences an editor should look at. */
const COMPARED = ['contact', 'hours'];

/** Fields that are united, in the order of precedence, instead of taken from the first source. */
const UNITED = new Set(['sources', 'needs', 'steps', 'audience', 'channels', 'also_known_as']);

/** Fields whose parts are filled one by one: a phone from here, an e-mail address from there. */
const FILLED = new Set(['contact', 'place', 'comforts', 'identifiers', 'coverage']);

/**
 * Makes one entry of all drafts that share an id or an alias. `groups` come in order of precedence:
 * the first source keeps its facts (and gives the id), later ones fill what it left out, and all
 * of them stay named as sources.
 */
export function mergeDrafts<Entry extends Mergeable>(
  groups: readonly { source: string; drafts: readonly Draft<Entry>[] }[],
  differences: Difference[] = [],
): readonly Merged<Entry>[] {
  const merged: Merged<Entry>[] = [];
  const known = new Map<string, Merged<Entry>>();
  for (const { source, drafts } of groups) {
    for (const { entry, aliases = [] } of drafts) {
      const names = [entry.id, ...aliases];
      const same = names.map((name) => known.get(name)).find((found) => found !== undefined);
      const kept = same ?? { source, entry };
      if (same) {
        differences.push(...differencesOf(same.entry, entry));
        same.entry = fill(same.entry, entry);
      } else merged.push(kept);
      for (const name of names) known.set(name, kept);
    }
  }
  return merged;
}

function fill<Entry extends object>(first: Entry, later: Entry): Entry {
  const result = new Map<string, unknown>(Object.entries(first));
  for (const [field, value] of Object.entries(later) as [string, unknown][]) {
    const own = result.get(field);
    if (own === undefined) result.set(field, value);
    else if (field === 'sources') result.set(field, withoutBareNames(unite(own, value)));
    else if (UNITED.has(field)) result.set(field, unite(own, value));
    else if (FILLED.has(field) && isRecord(own) && isRecord(value)) {
      result.set(field, { ...value, ...own });
    }
  }
  return { ...first, ...Object.fromEntries(result) };
}

function differencesOf(kept: Mergeable, later: Mergeable): readonly Difference[] {
  return COMPARED.flatMap((field) => {
    const [own, other] = [kept, later].map((entry) => fact(entry, field));
    return own === undefined || other === undefined || own === other
      ? []
      : [{ id: kept.id, field, kept: own, left: other }];
  });
}

/** The comparable part of a field: the first number, or the usual week. */
function fact(entry: object, field: string): string | undefined {
  const value: unknown = Reflect.get(entry, field);
  if (!isRecord(value)) return undefined;
  const part: unknown = value['phones'] ?? value['weekly'];
  const first: unknown = Array.isArray(part) ? part[0] : undefined;
  if (!isRecord(first)) return undefined;
  const { number, open, close } = first;
  return [number, open, close].filter((one) => typeof one === 'string').join('–');
}

function unite(own: unknown, more: unknown): unknown {
  if (!Array.isArray(own) || !Array.isArray(more)) return own;
  const seen = new Set<string>();
  return [...(own as unknown[]), ...(more as unknown[])].filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** A data set that is only named gives way to its own row, which says more. */
function withoutBareNames(sources: unknown): unknown {
  if (!Array.isArray(sources)) return sources;
  const records = (sources as unknown[]).filter(isRecord);
  const isBare = (source: Record<string, unknown>): boolean =>
    Object.keys(source).join() === 'dataset';
  return records.filter(
    (source) =>
      !isBare(source) ||
      !records.some((other) => other !== source && other['dataset'] === source['dataset']),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
