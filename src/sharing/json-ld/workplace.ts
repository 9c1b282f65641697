import type { Employer } from '../../directory/schema/employer.ts';
import { asUri } from '../absolute.ts';
import type { Known } from '../known.ts';
import { some, type JsonObject } from './json.ts';
import { placeOf } from './place.ts';

/**
 * A workplace: https://schema.org/Organization. It has no phone here either: people are introduced
 * by a programme.
 */
export function workplaceOf(employer: Employer, known: Known): JsonObject {
  return {
    '@type': 'Organization',
    name: employer.name,
    alternateName: some(employer.also_known_as),
    description: employer.summary,
    url: asUri(employer.url),
    location: placeOf(employer.place, known),
  };
}
