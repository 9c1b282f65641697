import { cardOf } from '../directory/card.ts';
import type { Content } from '../directory/content/types.ts';
import { entriesOf, type Entry } from '../directory/entry.ts';
import { makeLabels } from '../directory/labels.ts';
import { makePlaces } from '../directory/places.ts';
import { KINDS, type Kind, LOOKS } from './kinds.ts';
import type { Known } from './locator/subject.ts';
import type { PointsFile } from './points/points-file.ts';
import { markOf, type PlacedContent } from './positions.ts';

/** The part of the content that the map needs. */
export type MappedContent = PlacedContent & Pick<Content, 'vocabulary'>;

type Row = {
  readonly kind: Kind;
  readonly entry: Entry;
  readonly lat: number;
  readonly lon: number;
  readonly municipality: string;
  readonly vague: boolean;
};

/**
 * The content of `/map/points.json`: every entry whose own position is known, in the order kind,
 * id. An entry without coordinates, or with some that are not believed, is left out and stands in the
 * list only: the town hall's position would send people to the wrong door.
 */
export function buildPoints(content: MappedContent): PointsFile {
  const labels = makeLabels(content.vocabulary);
  const places = makePlaces(content.places);
  const rows = entriesOf(content)
    .flatMap((entry) => located(entry, markOf(content, entry)))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.entry.data.id, b.entry.data.id),
    );
  const codes = [...new Set(rows.map((row) => row.municipality))]
    .filter((code) => places.find(code) !== undefined)
    .sort(compare);
  const position = new Map(codes.map((code, index) => [code, index]));
  const about = rows.map(({ entry }) => cardOf(entry, labels, places).kind);
  const categories = [...new Set(about)].sort(compare);
  const categoryRow = new Map(categories.map((category, index) => [category, index]));
  return {
    version: 3,
    kinds: KINDS,
    categories,
    areas: codes.map((code) => [code, places.nameOf(code) ?? '']),
    kind: rows.map(({ kind }) => KINDS.indexOf(kind)),
    category: about.map((category) => categoryRow.get(category) ?? -1),
    lat: rows.map(({ lat }) => Math.round(lat * 1e5)),
    lon: rows.map(({ lon }) => Math.round(lon * 1e5)),
    id: rows.map(({ entry }) => entry.data.id),
    name: rows.map(({ entry }) => entry.data.name),
    area: rows.map(({ municipality }) => position.get(municipality) ?? -1),
    samples: rows.flatMap(({ entry }, index) => (entry.data.sample ? [index] : [])),
    vague: rows.flatMap(({ vague }, index) => (vague ? [index] : [])),
  };
}

function located(entry: Entry, position: Known | undefined): Row[] {
  const kind = KINDS.find((one) => LOOKS[one].folder === entry.collection);
  const municipality = entry.data.place?.municipality;
  if (kind === undefined || municipality === undefined || position === undefined) return [];
  const { lat, lon, precision } = position;
  return [{ kind, entry, lat, lon, municipality, vague: precision === 'about' }];
}

/** By code point, so that every machine writes the same file. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
