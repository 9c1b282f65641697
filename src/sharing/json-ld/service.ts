import { shownContact } from '../../directory/phone-display.ts';
import type { Program } from '../../directory/schema/program.ts';
import { asUri } from '../absolute.ts';
import { officialPage, type Known } from '../known.ts';
import { hoursOf } from './hours.ts';
import { some, type Json, type JsonObject } from './json.ts';
import { areaServed, placeOf } from './place.ts';
import { isPublicAddress, isPublicBody, runnerOf } from './runner.ts';
import { audienceOf } from './terms.ts';

function channelOf(program: Program, known: Known): Json {
  const { phones, email } = shownContact(program);
  const [phone] = phones;
  const place = placeOf(program.place, known);
  if (phone === undefined && email === undefined && place === undefined) return undefined;
  return {
    '@type': 'ServiceChannel',
    servicePhone:
      phone === undefined && email === undefined
        ? undefined
        : { '@type': 'ContactPoint', telephone: phone?.number, email },
    serviceLocation: place,
  };
}

/**
 * A programme: https://schema.org/GovernmentService when a public body runs it, or when nobody is
 * named and its official page is a public body's; otherwise the wider https://schema.org/Service.
 */
export function serviceOf(program: Program, known: Known): JsonObject {
  const runner = known.organization(program.organization);
  const page = officialPage(program, runner);
  const isPublic =
    runner === undefined ? page !== undefined && isPublicAddress(page) : isPublicBody(runner);
  return {
    '@type': isPublic ? 'GovernmentService' : 'Service',
    name: program.name,
    alternateName: some(program.also_known_as),
    description: program.summary,
    serviceType: known.labels.label('categories', program.category),
    url: asUri(page),
    [isPublic ? 'serviceOperator' : 'provider']: runnerOf(runner),
    areaServed: areaServed(program.coverage, known),
    audience: audienceOf(program.audience, known),
    availableChannel: channelOf(program, known),
    hoursAvailable: hoursOf(program.hours),
    offers:
      program.cost?.kind === 'free'
        ? { '@type': 'Offer', price: 0, priceCurrency: 'JPY' }
        : undefined,
  };
}
