import { hrefOf, type Entry } from '../../directory/entry.ts';
import { absolute } from '../absolute.ts';
import type { Known } from '../known.ts';
import { eventOf } from './event.ts';
import type { JsonObject } from './json.ts';
import { serviceOf } from './service.ts';
import { workplaceOf } from './workplace.ts';

function thingOf({ collection, data }: Entry, known: Known): JsonObject {
  switch (collection) {
    case 'programs':
      return serviceOf(data, known);
    case 'gatherings':
      return eventOf(data, known);
    case 'employers':
      return workplaceOf(data, known);
  }
}

/**
 * Structured data of an entry (JSON-LD 1.1, schema.org). Only what the record holds; a number only
 * when the page shows it. Undefined for a sample: a machine that lists places cannot see the mark
 * 見本 and would send people to somewhere that does not exist.
 * @param site public address of this site; without one the page is not named
 */
export function jsonLdOf(
  entry: Entry,
  known: Known,
  site: URL | string | undefined,
): JsonObject | undefined {
  if (entry.data.sample) return undefined;
  const url = absolute(site, hrefOf(entry));
  const lastReviewed = entry.data.verified?.date;
  return {
    '@context': 'https://schema.org',
    ...thingOf(entry, known),
    mainEntityOfPage:
      url === undefined && lastReviewed === undefined
        ? undefined
        : { '@type': 'WebPage', url, lastReviewed },
  };
}
