import type { Position } from 'geojson';
import type { Shape } from './geojson.ts';
import { lonLat } from './rings.ts';

/** A cable railway is at most a few kilometres; a longer piece joins two that share a name. */
const LONGEST_CABLE_KM = 3;

/**
 * Railway lines for the map. The lines run straight from station to station, so 新幹線, whose
 * stations lie far apart, would be drawn across mountains and sea: they are left out. A line called
 * only 「本線」 keeps its shape and loses its name, which says nothing without the company.
 */
export function railLines(rail: readonly Shape[]): Shape[] {
  return rail
    .filter(({ properties }) => !isShinkansen(properties))
    .flatMap((line) => {
      const { geometry } = line;
      const name = String(line.properties['name'] ?? '');
      const parts = geometry.type === 'MultiLineString' ? geometry.coordinates : [];
      const kept = name.endsWith('鋼索線')
        ? parts.filter((part) => kilometres(part) <= LONGEST_CABLE_KM)
        : parts;
      if (kept.length === 0) return [];
      const properties = {
        k: String(line.properties['k']),
        ...(name === '本線' ? {} : { n: name }),
      };
      return [
        {
          ...line,
          properties,
          geometry: { ...geometry, type: 'MultiLineString', coordinates: kept },
        },
      ];
    });
}

function isShinkansen(properties: Shape['properties']): boolean {
  return properties['k'] === 's' || String(properties['name']).includes('新幹線');
}

function kilometres(part: readonly Position[]): number {
  return part.slice(1).reduce((sum, position, index) => {
    const [ax, ay] = lonLat(part[index] ?? position);
    const [bx, by] = lonLat(position);
    const east = (bx - ax) * 111 * Math.cos((ay * Math.PI) / 180);
    return sum + Math.hypot(east, (by - ay) * 111);
  }, 0);
}
