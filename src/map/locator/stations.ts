import { z } from 'zod';
import { kilometresBetween, type Point } from '../../directory/distance.ts';
import type { Box } from './frame.ts';

/** A railway station. */
export type Station = Point & {
  /** Name without 「駅」. */
  readonly name: string;
  /** Companies as people call them: `['JR']`. */
  readonly operators: readonly string[];
  /** How many lines meet there. */
  readonly lines: number;
  /** Whether another station of the same name lies within {@link MISTAKABLE_KM}. */
  readonly ambiguous: boolean;
};

/** All stations of the country. */
export type Stations = {
  /** The nearest ones, nearest first. */
  readonly near: (point: Point, limit: number) => readonly Station[];
  /** Those within west, north, east, south (degrees). */
  readonly within: (box: Box) => readonly Station[];
};

/** Stations of one name this close can be taken for each other. */
const MISTAKABLE_KM = 50;
/** Cells of the look-up, per degree: about 10 km. */
const PER_DEGREE = 10;

const count = z.int();
/** `gazetteer/stations.json`, as src/tools/basemap/stations.ts writes it. */
export const stationsSchema = z.object({
  operators: z.array(z.string()),
  name: z.array(z.string()),
  lat: z.array(count),
  lon: z.array(count),
  operator: z.array(z.array(count)),
  lines: z.array(count),
});

/** Makes the look-ups. */
export function makeStations(file: z.output<typeof stationsSchema>): Stations {
  const rows = file.name.map((name, i) => ({
    // Some names carry a second name in brackets, too long for a small picture.
    name: name.replace(/[（〈(].*$/, ''),
    lat: (file.lat[i] ?? 0) / 1e5,
    lon: (file.lon[i] ?? 0) / 1e5,
    operators: (file.operator[i] ?? []).flatMap((position) => file.operators[position] ?? []),
    lines: file.lines[i] ?? 1,
  }));
  const byName = Map.groupBy(rows, ({ name }) => name);
  const stations = rows.map((row): Station => {
    const others = (byName.get(row.name) ?? []).filter((other) => other !== row);
    return { ...row, ambiguous: others.some((o) => kilometresBetween(o, row) < MISTAKABLE_KM) };
  });
  const cells = Map.groupBy(stations, (station) => cellOf(station).join());
  const inCells = (west: number, south: number, east: number, north: number): Station[] => {
    const found: Station[] = [];
    for (let x = west; x <= east; x += 1)
      for (let y = south; y <= north; y += 1) found.push(...(cells.get(`${x},${y}`) ?? []));
    return found;
  };

  return {
    near: (point, limit) => {
      const [x, y] = cellOf(point);
      let found: Station[] = [];
      // One ring more than needed: a station in the next cell can be nearer than one in this.
      for (let ring = 1, spare = 1; ring < 60 && spare >= 0; ring += ring) {
        found = inCells(x - ring, y - ring, x + ring, y + ring);
        if (found.length >= limit) spare -= 1;
      }
      return found
        .map((station) => ({ station, far: kilometresBetween(station, point) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, limit)
        .map(({ station }) => station);
    },
    within: ([west, north, east, south]) => {
      const [x0, y0] = cellOf({ lat: south, lon: west });
      const [x1, y1] = cellOf({ lat: north, lon: east });
      return inCells(x0, y0, x1, y1).filter(
        ({ lat, lon }) => lat >= south && lat <= north && lon >= west && lon <= east,
      );
    },
  };
}

const cellOf = ({ lat, lon }: Point): readonly [number, number] => [
  Math.floor(lon * PER_DEGREE),
  Math.floor(lat * PER_DEGREE),
];

/** 「芦屋川駅」; where two could be meant, with the company: 「JR芦屋駅」. */
export function stationName({ name, operators, ambiguous }: Station): string {
  if (!ambiguous || operators.length === 0) return `${name}駅`;
  const [only, ...more] = operators;
  return more.length === 0 ? `${only ?? ''}${name}駅` : `${name}駅（${operators.join('・')}）`;
}

/** The same for a picture, where the mark says that it is a station: 「芦屋（JR）」. */
export function labelOf({ name, operators, ambiguous }: Station): string {
  return ambiguous && operators.length > 0 ? `${name}（${operators.join('・')}）` : name;
}
