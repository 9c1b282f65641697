import KDBush from 'kdbush';
import { kilometresBetween, type Point } from '../distance.ts';
import { isAlike, type Profile } from './profile.ts';

/** Entries like `here` within a distance of a point, in no order. */
export type Around = (
  here: Profile,
  point: Point | undefined,
  kilometres: number,
  fits: (other: Profile) => boolean,
) => readonly Profile[];

/** Length of one degree of latitude. */
const KM_PER_DEGREE = 111.2;

/** Puts profiles that have a point into a spatial index. */
export function makeAround(profiles: readonly Profile[]): Around {
  const located = profiles.flatMap((profile) =>
    profile.point === undefined ? [] : [{ profile, point: profile.point }],
  );
  if (located.length === 0) return () => [];
  const index = new KDBush(located.length);
  for (const { point } of located) index.add(point.lon, point.lat);
  index.finish();
  return (here, point, kilometres, fits) => {
    if (point === undefined) return [];
    const { lon, lat } = point;
    const high = kilometres / KM_PER_DEGREE;
    const wide = high / Math.cos((lat * Math.PI) / 180);
    return index
      .range(lon - wide, lat - high, lon + wide, lat + high)
      .flatMap((at) => located[at] ?? [])
      .filter(
        ({ profile, point: there }) =>
          isAlike(here, profile) && fits(profile) && kilometresBetween(point, there) <= kilometres,
      )
      .map(({ profile }) => profile);
  };
}
