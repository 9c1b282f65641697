import type { Shape } from './geojson.ts';
import { japaneseLakes } from './lakes.ts';
import { neighbouringLand } from './neighbours.ts';
import { placeNames } from './places.ts';
import { labelPoint, prefectureLabels } from './prefecture-labels.ts';
import { railLines } from './rail.ts';
import type { Detail, Sources } from './sources.ts';

export const MIN_ZOOM = 4;
/** The last zoom with its own tiles; closer views enlarge it. */
export const MAX_ZOOM = 12;
/** Names of railways are too small to read before. */
const NAMED_RAIL = 12;

/** Layer name → features, in drawing order. Names are what `src/map/style` asks for. */
export type Layers = ReadonlyMap<string, readonly Shape[]>;

/** Prepares everything that is the same at all zooms, then answers which layers a zoom holds. */
export function layersByZoom(sources: Sources): (zoom: number) => Layers {
  const neighbours = neighbouringLand(sources.land, sources.outlines.c.prefectures);
  const lakes = japaneseLakes(sources.lakes);
  const lakeNames = lakes.map(lakeName);
  const rail = railLines(sources.rail);
  const unnamed = rail.map(withoutName);
  const places = placeNames(sources.gazetteer);
  const prefectures = prefectureLabels(sources.outlines.c.prefectures, sources.gazetteer, lakes);
  const stations = sources.stations.map(station);

  return (zoom) => {
    const outlines = sources.outlines[detailAt(zoom)];
    const layers = new Map<string, readonly Shape[]>([
      ['neighbours', neighbours],
      ['land', outlines.prefectures.map(prefecture)],
      ['lakes', lakes],
      ['lake-names', lakeNames],
    ]);
    if (zoom >= 8) layers.set('municipality-limits', outlines.municipalityLimits);
    layers.set('prefecture-limits', outlines.prefectureLimits);
    if (zoom >= 8)
      layers.set(
        'rail',
        (zoom < NAMED_RAIL ? unnamed : rail).filter((line) => railAt(line, zoom)),
      );
    if (zoom >= 10)
      layers.set(
        'stations',
        stations.filter((s) => stationAt(s, zoom)),
      );
    if (zoom >= 7)
      layers.set(
        'places',
        places.filter((place) => placeAt(place, zoom)),
      );
    if (zoom <= 8) layers.set('prefectures', prefectures);
    return layers;
  };
}

function detailAt(zoom: number): Detail {
  if (zoom <= 6) return 'd';
  if (zoom <= 8) return 'c';
  return zoom <= 10 ? 'b' : 'a';
}

function prefecture(shape: Shape): Shape {
  return { ...shape, properties: { c: String(shape.properties['pref']) } };
}

/** One point per lake: a name on the area itself would be repeated in every tile it crosses. */
function lakeName(lake: Shape): Shape {
  return { ...lake, geometry: { type: 'Point', coordinates: labelPoint(lake) } };
}

/** n name, nl number of lines that meet there. */
function station(shape: Shape): Shape {
  const { name, nl } = shape.properties;
  return { ...shape, properties: { n: String(name), nl: Number(nl) } };
}

function withoutName({ properties: { k = '' }, ...line }: Shape): Shape {
  return { ...line, properties: { k } };
}

/** JR from zoom 8, private lines from 9. */
function railAt({ properties }: Shape, zoom: number): boolean {
  return zoom >= 9 || properties['k'] === 'j';
}

/** As many as the style shows: from zoom 12 all, at 11 where lines meet, before that large ones. */
function stationAt({ properties }: Shape, zoom: number): boolean {
  const lines = zoom >= 12 ? 1 : zoom === 11 ? 2 : 4;
  return Number(properties['nl']) >= lines;
}

function placeAt({ properties }: Shape, zoom: number): boolean {
  const lowest = zoom >= 10 ? 4 : zoom - 6;
  return Number(properties['r']) <= lowest;
}
