import type { Shape } from './geojson.ts';
import known from './operator-names.json' with { type: 'json' };
import { lonLat } from './rings.ts';

/** `content/gazetteer/stations.json`: one column per fact, the same row in each. */
export type StationsFile = {
  readonly source: string;
  /** Companies, as people call them. */
  readonly operators: readonly string[];
  readonly name: readonly string[];
  /** Degrees × 100,000. */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  /** Positions in `operators`. */
  readonly operator: readonly (readonly number[])[];
  /** How many lines meet there. */
  readonly lines: readonly number[];
};

const SHORT = new Map<string, string>(Object.entries(known));

/** The stations of the country from north to south, with the names of their companies. */
export function stationsOf(shapes: readonly Shape[]): StationsFile {
  const rows = shapes.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return [];
    const [lon, lat] = lonLat(geometry.coordinates);
    return [
      {
        name: String(properties['name']),
        lat: Math.round(lat * 1e5),
        lon: Math.round(lon * 1e5),
        companies: [...new Set(String(properties['op']).split('・').map(shortName))].sort(),
        lines: Number(properties['nl']),
      },
    ];
  });
  rows.sort((a, b) => b.lat - a.lat || a.lon - b.lon || (a.name < b.name ? -1 : 1));
  const operators = [...new Set(rows.flatMap(({ companies }) => companies))].sort();
  const position = new Map(operators.map((name, index) => [name, index]));
  return {
    source: '国土数値情報（鉄道データ、2020年）（国土交通省）を加工して作成',
    operators,
    name: rows.map(({ name }) => name),
    lat: rows.map(({ lat }) => lat),
    lon: rows.map(({ lon }) => lon),
    operator: rows.map(({ companies }) => companies.map((name) => position.get(name) ?? 0)),
    lines: rows.map(({ lines }) => lines),
  };
}

/** The six passenger companies of the old state railway are one name to everybody: JR. */
function shortName(company: string): string {
  return company.endsWith('旅客鉄道') ? 'JR' : (SHORT.get(company) ?? company);
}
