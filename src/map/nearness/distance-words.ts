import { roughly } from '../locator/compass.ts';

/**
 * A straight distance in words that claim no more than is known.
 * @param rough whether it is measured from the middle of a town and not from where somebody is
 */
export function distanceWords(kilometres: number, rough: boolean): string {
  const far = kilometres >= 100 ? `約${Math.round(kilometres / 10) * 10} km` : undefined;
  if (rough) {
    return kilometres < 1.5
      ? 'まっすぐで2 km以内'
      : `まっすぐで${far ?? `約${Math.round(kilometres)} km`}`;
  }
  if (kilometres < 0.15) return 'まっすぐで200 m以内';
  return `まっすぐで${far ?? roughly(Math.max(2, Math.round(kilometres * 10)) / 10)}`;
}
