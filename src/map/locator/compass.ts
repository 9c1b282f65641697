import { kilometresBetween, type Point } from '../../directory/distance.ts';

const EIGHT = ['北', '北東', '東', '南東', '南', '南西', '西', '北西'] as const;

/** Which way `to` lies from `from`, as one of eight directions. */
export function direction(from: Point, to: Point): (typeof EIGHT)[number] {
  const east = (to.lon - from.lon) * Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  const turn = Math.atan2(east, to.lat - from.lat) / (2 * Math.PI);
  return EIGHT[Math.round((turn + 1) * 8) % 8] ?? '北';
}

/**
 * A distance that claims no more than is known: steps of 50 m, from 500 m on of 100 m, from 1 km on
 * of 0.1 km, from 3 km on of 0.5 km, from 10 km on of 1 km.
 */
export function roughly(kilometres: number): string {
  const metres = kilometres * 1000;
  const step = metres < 475 ? 50 : 100;
  const near = Math.round(metres / step) * step;
  if (near < 1000) return `約${near} m`;
  const coarse = kilometres < 2.95 ? 0.1 : kilometres < 9.75 ? 0.5 : 1;
  return `約${Number((Math.round(kilometres / coarse) * coarse).toFixed(1))} km`;
}

/** So close that a direction would say more than is known, kilometres. */
const BESIDE = 0.1;

/** 「芦屋駅から北へ約400 m」; close by 「芦屋駅のすぐ近く」. */
export function wayFrom(name: string, from: Point, to: Point): string {
  const far = kilometresBetween(from, to);
  return far < BESIDE ? `${name}のすぐ近く` : `${name}から${direction(from, to)}へ${roughly(far)}`;
}
