import type { Place } from '../../directory/schema/parts/place.ts';
import type { JsonObject } from '../json-ld/json.ts';
import type { Known } from '../known.ts';
import { uuidOf } from './uuid.ts';

/** What stands before the street: 「兵庫県芦屋市」「芦屋市」 is told in fields of its own. */
function withoutTown(address: string, prefecture: string, town: string): string {
  const rest = address.startsWith(prefecture) ? address.slice(prefecture.length) : address;
  return rest.startsWith(town) ? rest.slice(town.length) : rest;
}

function addressesOf(path: string, place: Place, { places }: Known): readonly JsonObject[] {
  const town = places.find(place.municipality);
  if (place.address === undefined || town === undefined) return [];
  return [
    {
      id: uuidOf(`${path}/address`),
      address_1: withoutTown(place.address, town.prefectureName, town.name),
      city: town.name,
      state_province: town.prefectureName,
      // The standard asks for the field; an unknown code stays empty rather than be guessed.
      postal_code: place.postal_code ?? '',
      country: 'JP',
      address_type: 'physical',
    },
  ];
}

/**
 * HSDS 3.0 `service_at_location` with its `location`.
 * @param path path of the entry, for ids
 */
export function atPlace(path: string, place: Place, known: Known): JsonObject {
  return {
    id: uuidOf(`${path}/at`),
    location: {
      id: uuidOf(`${path}/location`),
      location_type: 'physical',
      name: place.name,
      transportation: place.access,
      latitude: place.lat,
      longitude: place.lon,
      external_identifier: place.municipality,
      external_identifier_type: '全国地方公共団体コード',
      addresses: addressesOf(path, place, known),
    },
  };
}

/** The same for something that takes place online; the link itself is never published. */
export function atScreen(path: string, tool: string, how: string | undefined): JsonObject {
  return {
    id: uuidOf(`${path}/at-screen`),
    location: {
      id: uuidOf(`${path}/screen`),
      location_type: 'virtual',
      name: tool,
      description: how,
    },
  };
}
