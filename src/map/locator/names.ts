import type { Frame, Spot } from './frame.ts';

/** A name on the picture. */
export type Name = {
  readonly text: string;
  readonly at: Spot;
  readonly anchor: 'start' | 'middle' | 'end';
};

type Room = readonly [left: number, top: number, right: number, bottom: number];

/** Keeps names from covering each other and from leaving the picture. */
export type Names = {
  /** Room that no name may take. */
  readonly keep: (room: Room) => void;
  /** Puts a name beside a mark, or nowhere when there is no room left. */
  readonly beside: (text: string, mark: Spot, size: number, gap: number) => Name | undefined;
  /** Puts a name on its place. */
  readonly on: (text: string, place: Spot, size: number) => Name | undefined;
};

const EDGE = 8;

/** Starts with an empty picture. */
export function makeNames({ width, height }: Frame): Names {
  const taken: Room[] = [];
  const free = ([l, t, r, b]: Room): boolean =>
    l >= EDGE &&
    t >= EDGE &&
    r <= width - EDGE &&
    b <= height - EDGE &&
    taken.every(([tl, tt, tr, tb]) => r < tl || l > tr || b < tt || t > tb);
  const first = (
    text: string,
    size: number,
    ways: readonly Omit<Name, 'text'>[],
  ): Name | undefined => {
    for (const { at, anchor } of ways) {
      const long = widthOf(text) * size;
      const left = at[0] - (anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2);
      const room: Room = [left - 4, at[1] - size, left + long + 4, at[1] + size * 0.25];
      if (!free(room)) continue;
      taken.push(room);
      return { text, at: [Math.round(at[0]), Math.round(at[1])], anchor };
    }
    return undefined;
  };

  return {
    keep: (room) => taken.push(room),
    beside: (text, mark, size, gap) => first(text, size, waysAround(mark, size, gap)),
    on: (text, [x, y], size) => first(text, size, [{ at: [x, y], anchor: 'middle' }]),
  };
}

/** Right, left, below, above, then the corners. */
function waysAround([x, y]: Spot, size: number, gap: number): Omit<Name, 'text'>[] {
  const [middle, low, high] = [y + size * 0.36, y + gap + size * 0.8, y - gap];
  return [
    { at: [x + gap, middle], anchor: 'start' },
    { at: [x - gap, middle], anchor: 'end' },
    { at: [x, low], anchor: 'middle' },
    { at: [x, high], anchor: 'middle' },
    { at: [x + gap, low - size * 0.2], anchor: 'start' },
    { at: [x + gap, high + size * 0.2], anchor: 'start' },
    { at: [x - gap, low - size * 0.2], anchor: 'end' },
    { at: [x - gap, high + size * 0.2], anchor: 'end' },
  ];
}

/** Width in letters: Latin letters and digits are about half as wide as Japanese ones. */
function widthOf(text: string): number {
  return text.length - (text.match(/[ -~]/g)?.length ?? 0) * 0.4;
}
