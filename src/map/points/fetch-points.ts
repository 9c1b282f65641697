import { MapError } from '../map-error.ts';
import { isPointsFile, type PointsFile } from './points-file.ts';

/** Fetches the points of the whole site from its own address. @throws MapError */
export async function fetchPoints(address: string, signal: AbortSignal): Promise<PointsFile> {
  let value: unknown;
  try {
    const response = await fetch(address, { signal, credentials: 'omit' });
    value = response.ok ? await response.json() : undefined;
  } catch (cause) {
    throw new MapError('points-unreachable', { cause });
  }
  if (!isPointsFile(value)) throw new MapError('points-unreachable');
  return value;
}
