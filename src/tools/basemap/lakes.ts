import type { Polygon } from 'geojson';
import type { Shape } from './geojson.ts';
import names from './lakes.json' with { type: 'json' };

const JAPANESE = new Map<string, string>(Object.entries(names));

/** Natural Earth lakes that have a Japanese name in `lakes.json`; the others lie abroad. */
export function japaneseLakes(lakes: readonly Shape<Polygon>[]): Shape<Polygon>[] {
  return lakes.flatMap((lake) => {
    const name = JAPANESE.get(String(lake.properties['name']));
    return name === undefined ? [] : [{ ...lake, properties: { n: name } }];
  });
}
