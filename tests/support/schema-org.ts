/** A thing of schema.org as JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const truth: Check = (value) => typeof value === 'boolean';
const count: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const address: Check = (value) =>
  text(value) && /^https?:$/.test(URL.parse(String(value))?.protocol ?? '');
const day = matching(/^\d{4}-\d{2}-\d{2}$/);
const moment = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/);
const clock = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const phone = matching(/^(?:0[\d-]{9,12}|1\d\d|#\d{4})$/);
const between =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high;
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const each =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.length > 0 && value.every(check) : check(value);
const typed =
  (...types: string[]): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    types.includes(String(Reflect.get(value, '@type')));

const WEEKDAYS = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'].map(
  (name) => `https://schema.org/${name}day`,
);
const MODES = ['Offline', 'Online', 'Mixed'].map(
  (mode) => `https://schema.org/${mode}EventAttendanceMode`,
);

const NAMED = { name: text, alternateName: each(text), description: text, url: address };
const PAGE = { '@context': oneOf('https://schema.org'), mainEntityOfPage: typed('WebPage') };
const SERVICE = {
  ...PAGE,
  ...NAMED,
  serviceType: text,
  areaServed: each(typed('AdministrativeArea', 'Country')),
  audience: each(typed('Audience')),
  availableChannel: typed('ServiceChannel'),
  hoursAvailable: each(typed('OpeningHoursSpecification')),
  offers: typed('Offer'),
  provider: typed('Organization', 'GovernmentOrganization'),
};
const EVENT = {
  ...PAGE,
  ...NAMED,
  startDate: moment,
  location: each(typed('Place', 'VirtualLocation')),
  eventAttendanceMode: oneOf(...MODES),
  eventStatus: oneOf('https://schema.org/EventRescheduled'),
  previousStartDate: day,
  organizer: typed('Organization', 'GovernmentOrganization'),
  audience: each(typed('Audience')),
  typicalAgeRange: matching(/^(?:\d+-\d*|-\d+)$/),
  maximumAttendeeCapacity: count,
  isAccessibleForFree: truth,
};
const ORGANIZATION = { ...PAGE, ...NAMED, telephone: phone, location: typed('Place') };

type Shape = { readonly needs: readonly string[]; readonly may: Readonly<Record<string, Check>> };

/**
 * The types this site uses, with the properties schema.org gives them (as far as the site tells
 * them) and those without which the thing says nothing. Search engines ask more of an event:
 * name, start and place.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  GovernmentService: {
    needs: ['name', 'description', 'serviceType'],
    may: { ...SERVICE, serviceOperator: typed('Organization', 'GovernmentOrganization') },
  },
  Service: { needs: ['name', 'description', 'serviceType'], may: SERVICE },
  Event: {
    needs: ['name', 'startDate', 'endDate'],
    may: { ...EVENT, endDate: moment },
  },
  EventSeries: {
    needs: ['name', 'startDate', 'location', 'eventAttendanceMode'],
    may: {
      ...EVENT,
      endDate: day,
      eventSchedule: typed('Schedule'),
      subEvent: each(typed('Event')),
    },
  },
  Organization: { needs: ['name'], may: ORGANIZATION },
  GovernmentOrganization: { needs: ['name'], may: ORGANIZATION },
  WebPage: { needs: [], may: { url: address, lastReviewed: day } },
  AdministrativeArea: { needs: ['name'], may: { name: text } },
  Country: { needs: ['name'], may: { name: text } },
  Audience: { needs: ['audienceType'], may: { audienceType: text } },
  ServiceChannel: {
    needs: [],
    may: { servicePhone: typed('ContactPoint'), serviceLocation: typed('Place') },
  },
  ContactPoint: { needs: [], may: { telephone: phone, email: matching(/^[^\s@]+@[^\s@]+$/) } },
  Place: {
    needs: ['address'],
    may: { name: text, address: typed('PostalAddress'), geo: typed('GeoCoordinates') },
  },
  VirtualLocation: { needs: ['name'], may: { name: text } },
  PostalAddress: {
    needs: ['addressCountry', 'addressRegion', 'addressLocality'],
    may: {
      addressCountry: oneOf('JP'),
      addressRegion: text,
      addressLocality: text,
      streetAddress: text,
      postalCode: matching(/^\d{3}-\d{4}$/),
    },
  },
  GeoCoordinates: {
    needs: ['latitude', 'longitude'],
    may: { latitude: between(20, 46), longitude: between(122, 154) },
  },
  OpeningHoursSpecification: {
    needs: ['dayOfWeek', 'opens', 'closes'],
    may: { dayOfWeek: each(oneOf(...WEEKDAYS)), opens: clock, closes: clock },
  },
  Offer: {
    needs: ['price', 'priceCurrency'],
    may: { price: between(0, 1_000_000), priceCurrency: oneOf('JPY') },
  },
  Schedule: {
    needs: ['repeatFrequency', 'startDate', 'startTime', 'endTime', 'scheduleTimezone'],
    may: {
      repeatFrequency: matching(/^P\d+[DWMY]$/),
      byDay: each(matching(/^(?:-?\d(?:MO|TU|WE|TH|FR|SA|SU)|https:\/\/schema\.org\/\w+day)$/)),
      byMonthDay: each(between(-31, 31)),
      repeatCount: count,
      startDate: day,
      endDate: day,
      startTime: clock,
      endTime: clock,
      duration: matching(/^PT\d+M$/),
      scheduleTimezone: oneOf('Asia/Tokyo'),
      exceptDate: each(day),
    },
  },
};

/** Faults of a thing and of everything in it: `availableChannel.servicePhone.telephone: …`. */
export function faultsOf(thing: Thing, at = ''): string[] {
  const type = String(thing['@type']);
  const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (shape === undefined) return [`${at}@type: ${type}`];
  const missing = shape.needs.filter((name) => thing[name] === undefined);
  const wrong = Object.entries(thing).flatMap(([name, value]): string[] => {
    if (name === '@type' || value === undefined) return [];
    if (shape.may[name]?.(value) !== true) return [`${at}${name}: ${JSON.stringify(value)}`];
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    return parts
      .filter((part): part is Thing => typeof part === 'object' && part !== null)
      .flatMap((part) => faultsOf(part, `${at}${name}.`));
  });
  return [...missing.map((name) => `${at}${name} is missing`), ...wrong];
}
