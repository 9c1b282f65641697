import type { EntryKind, SearchFilters } from './engine.ts';

/** What stands in the form and in the URL; an empty string means "not chosen". */
export type Question = {
  readonly q: string;
  readonly area: string;
  readonly need: string;
  readonly kind: string;
};

const KINDS: readonly string[] = ['program', 'gathering', 'employer', 'guide'];
const isKind = (value: string): value is EntryKind => KINDS.includes(value);

/** The filters of a question; values nobody could have chosen are dropped, not believed. */
export const filtersFrom = ({ area, need, kind }: Question): SearchFilters => ({
  area: /^\d{6}$/.test(area) ? area : undefined,
  need: /^[a-z0-9-]+$/.test(need) ? need : undefined,
  kind: isKind(kind) ? kind : undefined,
});

/** `?q=…&area=…` with only what was chosen; empty when nothing was. */
export function queryString(question: Question): string {
  const chosen = Object.entries(question).filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
}
