import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry, GeometryCollection } from 'geojson';
import { BasemapError } from './error.ts';

/** A feature that surely has a shape; properties are plain values, as vector tiles need. */
export type Shape<G extends Geometry = Geometry> = Feature<G, Record<string, string | number>>;

/** Reads a `.geojson.gz` file as a list of features (a geometry collection gets empty properties).
 * Features without geometry are dropped. @throws BasemapError when the file is missing or broken. */
export function readShapes(path: string): Shape[] {
  const parsed = parse(path);
  const features =
    parsed.type === 'FeatureCollection'
      ? parsed.features
      : parsed.geometries.map((geometry) => ({
          type: 'Feature' as const,
          geometry,
          properties: {},
        }));
  return features.flatMap(({ geometry, properties }) =>
    geometry === null ? [] : [{ type: 'Feature', geometry, properties: plain(properties) }],
  );
}

function parse(path: string): FeatureCollection<Geometry | null> | GeometryCollection {
  let value: unknown;
  try {
    value = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  } catch (cause) {
    throw new BasemapError('source-unreadable', path, { cause });
  }
  if (isCollection(value)) return value;
  throw new BasemapError('source-not-geojson', path);
}

function isCollection(
  value: unknown,
): value is FeatureCollection<Geometry | null> | GeometryCollection {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'FeatureCollection')
    return 'features' in value && Array.isArray(value.features);
  return (
    value.type === 'GeometryCollection' && 'geometries' in value && Array.isArray(value.geometries)
  );
}

function plain(properties: Feature['properties']): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(properties ?? {}) as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'number') kept[key] = value;
  }
  return kept;
}
