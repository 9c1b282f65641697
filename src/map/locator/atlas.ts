import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ownOrShipped } from '../../directory/content/files.ts';
import { contentFolder } from '../../directory/content/folder.ts';
import type { Point } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import { makeOutlines, type Outlines, type OutlinesFile } from './outlines.ts';
import { makeStations, type Stations, stationsSchema } from './stations.ts';
import { openTiles, type Tiles } from './tiles.ts';

/** Everything that pictures are drawn of. */
export type Atlas = {
  readonly tiles: Tiles;
  readonly stations: Stations;
  readonly outlines: Outlines;
  /** The gazetteer. */
  readonly places: readonly Municipality[];
  /** Where the town hall of a municipality is; undefined where the gazetteer has another point. */
  readonly hallOf: (town: Municipality) => Point | undefined;
};

const BASEMAP = 'public/map/basemap.pmtiles';

/**
 * Reads the map of the site, its stations and the outlines of municipalities.
 * @throws Error when one of the shipped files is missing
 */
export function readAtlas(places: readonly Municipality[]): Atlas {
  const read = (name: string): unknown =>
    JSON.parse(
      readFileSync(ownOrShipped(contentFolder(), resolve('content'), `gazetteer/${name}`), 'utf8'),
    );
  const elsewhere = new Set(z.array(z.string()).parse(read('hall-elsewhere.json')));
  return {
    tiles: openTiles(resolve(BASEMAP)),
    stations: makeStations(stationsSchema.parse(read('stations.json'))),
    // Four megabytes of numbers that a tool of this project wrote: tests look at them, not each build.
    outlines: makeOutlines(read('outlines.json') as OutlinesFile, places),
    places,
    hallOf: (town) => (elsewhere.has(town.code) ? undefined : town),
  };
}
