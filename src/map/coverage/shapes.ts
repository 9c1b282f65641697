import type { Outlines } from '../locator/outlines.ts';

/** Municipalities as paths on one sheet. */
export type Sheet = {
  /** `viewBox` of the sheet. */
  readonly viewBox: string;
  /** Code → path; a municipality without a known outline is not there. */
  readonly paths: ReadonlyMap<string, string>;
};

/** Steps of the grid along the longer side: fine enough for a picture some 200 pixels wide. */
const GRID = 400;

/**
 * Draws municipalities side by side. Corners lie on one grid, so that neighbours still share their
 * border; small islands vanish.
 * @param codes six digits
 */
export function makeSheet(codes: readonly string[], outlines: Outlines): Sheet {
  const areas = codes.flatMap((code) => {
    const rings = outlines.of(code);
    return rings === undefined ? [] : [{ code, rings: rings.map((ring) => ring.map(mercator)) }];
  });
  const all = areas.flatMap(({ rings }) => rings.flat());
  const xs = bounds(all.map(([x]) => x));
  const ys = bounds(all.map(([, y]) => y));
  const step = Math.max(xs.size, ys.size) / GRID;
  const paths = areas.map(({ code, rings }) => {
    const path = rings
      .map((ring) =>
        onGrid(ring.map(([x, y]) => [(x - xs.least) / step, (ys.least + ys.size - y) / step])),
      )
      .filter((ring) => ring.length > 3)
      .map(drawn)
      .join('');
    return [code, path] as const;
  });
  const edge = (size: number): number => Math.ceil(size / step) + 8;
  return { viewBox: `-4 -4 ${edge(xs.size)} ${edge(ys.size)}`, paths: new Map(paths) };
}

type Spot = readonly [x: number, y: number];

/** Web Mercator, degrees of longitude as the unit. */
function mercator([lon, lat]: Spot): Spot {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon, (90 / Math.PI) * Math.log((1 + sine) / (1 - sine))];
}

function bounds(values: readonly number[]): { least: number; size: number } {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  return { least, size: values.reduce((a, b) => Math.max(a, b), -Infinity) - least };
}

/** Corners on the grid, without repeats and without corners on a straight line. */
function onGrid(ring: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const [x, y] of ring.map(([a, b]): Spot => [Math.round(a), Math.round(b)])) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last?.[0] === x && last[1] === y) continue;
    if (
      last &&
      before &&
      (last[0] - before[0]) * (y - last[1]) === (last[1] - before[1]) * (x - last[0])
    )
      kept.pop();
    kept.push([x, y]);
  }
  return kept;
}

function drawn(ring: readonly Spot[]): string {
  const [start = [0, 0], ...rest] = ring;
  let [x, y] = start;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${start[0]} ${start[1]}l${steps.join(' ')}z`;
}
