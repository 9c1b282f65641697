import { NearError } from './near-error.ts';
import type { Place } from './place.ts';

/**
 * Where the device thinks it is; the browser asks the visitor first. Coarse is enough, and an old
 * position is not used: it may be somebody else's.
 * @throws NearError when the visitor or the device says no
 */
export function locate(): Promise<Place> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        resolve({
          label: 'いまいる場所',
          from: 'いまいる場所',
          rough: coords.accuracy > 1000,
          lat: coords.latitude,
          lon: coords.longitude,
        });
      },
      () => {
        reject(new NearError('no-position'));
      },
      { enableHighAccuracy: false, maximumAge: 0, timeout: 15_000 },
    );
  });
}
