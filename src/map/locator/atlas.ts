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
  const elsewhere = new Set(z.array(z.string()).parse(read('hall-elsewhere.json')));
  return {
    tiles: openTiles(resolve(BASEMAP)),
    stations: makeStations(stationsSchema.parse(read('stations.json'))),
    outlines: readOutlines(places),
    places,
    hallOf: (town) => (elsewhere.has(town.code) ? undefined : town),
  };
}

let kept: { readonly places: readonly Municipality[]; readonly outlines: Outlines } | undefined;

/** Reads the outlines of municipalities, once for the same gazetteer. */
export function readOutlines(places: readonly Municipality[]): Outlines {
  if (kept?.places !== places) {
    // Four megabytes of numbers that a tool of this project wrote: tests look at them, not each build.
    kept = { places, outlines: makeOutlines(read('outlines.json') as OutlinesFile, places) };
  }
  return kept.outlines;
}

function read(name: string): unknown {
  const path = ownOrShipped(contentFolder(), resolve('content'), `gazetteer/${name}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
