import type { Kinds, WindowKind } from './kinds.ts';

/** Two or three short sentences about a window of one or several towns. */
export function windowSummary(kinds: Kinds, kind: WindowKind, towns: readonly string[]): string {
  const where = towns.length > 2 ? `${towns.slice(0, 2).join('・')}など` : towns.join('・');
  return `${where}の${kinds[kind].summary}`;
}
