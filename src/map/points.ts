import type { Employer } from '../directory/schema/employer.ts';
import type { Gathering } from '../directory/schema/gathering.ts';
import type { Municipality } from '../directory/schema/municipality.ts';
import type { Program } from '../directory/schema/program.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { PointsFile } from './points/points-file.ts';

/** The part of the content that the map needs. */
export type MappedContent = {
  readonly programs: readonly Program[];
  readonly gatherings: readonly Gathering[];
  readonly employers: readonly Employer[];
  /** The gazetteer, for the names of municipalities. */
  readonly places: readonly Municipality[];
};

type Row = {
  readonly kind: Kind;
  readonly entry: Program | Gathering | Employer;
  readonly lat: number;
  readonly lon: number;
  readonly municipality: string;
};

/**
 * The content of `/map/points.json`: every entry whose own position is known, in the order kind,
 * id. An entry without coordinates is left out and stands in the list only: the town hall's
 * position would send people to the wrong door.
 */
export function buildPoints(content: MappedContent): PointsFile {
  const rows = [
    ...content.programs.flatMap((entry) => located('program', entry)),
    ...content.gatherings.flatMap((entry) => located('gathering', entry)),
    ...content.employers.flatMap((entry) => located('employer', entry)),
  ].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.entry.id, b.entry.id),
  );
  const names = new Map(content.places.map(({ code, name }) => [code, name]));
  const codes = [...new Set(rows.map((row) => row.municipality))]
    .filter((code) => names.has(code))
    .sort(compare);
  const position = new Map(codes.map((code, index) => [code, index]));
  return {
    version: 1,
    kinds: KINDS,
    areas: codes.map((code) => [code, names.get(code) ?? '']),
    kind: rows.map(({ kind }) => KINDS.indexOf(kind)),
    lat: rows.map(({ lat }) => Math.round(lat * 1e5)),
    lon: rows.map(({ lon }) => Math.round(lon * 1e5)),
    id: rows.map(({ entry }) => entry.id),
    name: rows.map(({ entry }) => entry.name),
    area: rows.map(({ municipality }) => position.get(municipality) ?? -1),
    samples: rows.flatMap(({ entry }, index) => (entry.sample ? [index] : [])),
  };
}

function located(kind: Kind, entry: Program | Gathering | Employer): Row[] {
  const { lat, lon, municipality } = entry.place ?? {};
  if (lat === undefined || lon === undefined || municipality === undefined) return [];
  return [{ kind, entry, lat, lon, municipality }];
}

/** By code point, so that every machine writes the same file. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
