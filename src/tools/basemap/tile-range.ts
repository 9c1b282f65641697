import type { Geometry, Position } from 'geojson';
import { lonLat } from './rings.ts';

type Located = { readonly geometry: Geometry };

/** Columns and rows of the tiles that features may touch (both ends included). */
export type TileRange = { west: number; east: number; north: number; south: number };

/** Tile columns and rows covered by the features, with one tile to spare for their buffers. */
export function tileRange(shapes: readonly Located[], zoom: number): TileRange {
  const range = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (const shape of shapes) {
    eachPosition(shape, (position) => {
      const [x, y] = tileAt(...lonLat(position), zoom);
      range.west = Math.min(range.west, x - 1);
      range.east = Math.max(range.east, x + 1);
      range.north = Math.min(range.north, y - 1);
      range.south = Math.max(range.south, y + 1);
    });
  }
  const last = 2 ** zoom - 1;
  return {
    west: Math.max(0, range.west),
    east: Math.min(last, range.east),
    north: Math.max(0, range.north),
    south: Math.min(last, range.south),
  };
}

/** Web-Mercator tile that holds a position in degrees. */
export function tileAt(lon: number, lat: number, zoom: number): readonly [x: number, y: number] {
  const size = 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor((lon / 360 + 0.5) * size), Math.floor(y * size)];
}

function eachPosition({ geometry }: Located, visit: (position: Position) => void): void {
  const rings = (list: Position[][]): void => {
    for (const ring of list) ring.forEach(visit);
  };
  switch (geometry.type) {
    case 'Point':
      visit(geometry.coordinates);
      return;
    case 'LineString':
    case 'MultiPoint':
      geometry.coordinates.forEach(visit);
      return;
    case 'Polygon':
    case 'MultiLineString':
      rings(geometry.coordinates);
      return;
    case 'MultiPolygon':
      geometry.coordinates.forEach(rings);
      return;
    case 'GeometryCollection':
      return;
  }
}
