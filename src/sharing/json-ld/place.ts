import type { Coverage } from '../../directory/schema/parts/coverage.ts';
import type { Place } from '../../directory/schema/parts/place.ts';
import type { Known } from '../known.ts';
import { some, type Json, type JsonObject } from './json.ts';

/** A postal address: https://schema.org/PostalAddress. */
function addressOf(place: Place, { places }: Known): JsonObject {
  const town = places.find(place.municipality);
  return {
    '@type': 'PostalAddress',
    addressCountry: 'JP',
    addressRegion: town?.prefectureName,
    addressLocality: town?.name,
    streetAddress: place.address,
    postalCode: place.postal_code,
  };
}

/** Where something is: https://schema.org/Place. The position only when it is known itself. */
export function placeOf(place: Place | undefined, known: Known): JsonObject | undefined {
  if (place === undefined) return undefined;
  const { lat, lon, name } = place;
  return {
    '@type': 'Place',
    name,
    address: addressOf(place, known),
    geo:
      lat === undefined || lon === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
  };
}

/** For whom it is there, by where people live: https://schema.org/areaServed. */
export function areaServed(coverage: Coverage, { places }: Known): Json {
  if (coverage.nationwide) return { '@type': 'Country', name: 'JP' };
  const names = coverage.areas.flatMap((code) => places.fullNameOf(code) ?? []);
  return some(names.map((name) => ({ '@type': 'AdministrativeArea', name })));
}
