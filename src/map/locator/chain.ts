import type { Spot } from './frame.ts';

/**
 * Joins lines that end where another begins, in either direction: railways come as hundreds of short
 * pieces, and one long line is written with far fewer letters. Ends count as the same when they fall
 * on the same unit.
 */
export function chained(lines: readonly (readonly Spot[])[]): Spot[][] {
  const chains = new Set<Spot[]>();
  const ends = new Map<string, Spot[]>();
  const forget = (chain: Spot[]): void => {
    chains.delete(chain);
    for (const key of [first(chain), last(chain)]) {
      if (ends.get(key) === chain) ends.delete(key);
    }
  };
  for (const line of lines) {
    if (line.length < 2) continue;
    let chain = [...line];
    const before = ends.get(first(chain));
    if (before !== undefined) {
      forget(before);
      chain = [
        ...(last(before) === first(chain) ? before : before.toReversed()),
        ...chain.slice(1),
      ];
    }
    const after = ends.get(last(chain));
    if (after !== undefined) {
      forget(after);
      chain = [...chain, ...(first(after) === last(chain) ? after : after.toReversed()).slice(1)];
    }
    chains.add(chain);
    ends.set(first(chain), chain).set(last(chain), chain);
  }
  return [...chains];
}

const keyOf = (spot: Spot | undefined): string =>
  spot === undefined ? '' : `${Math.round(spot[0])} ${Math.round(spot[1])}`;
const first = (chain: readonly Spot[]): string => keyOf(chain[0]);
const last = (chain: readonly Spot[]): string => keyOf(chain.at(-1));
