import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/directory/entry.ts';
import type { Entry } from '../../../src/directory/entry.ts';
import { organizationSchema } from '../../../src/directory/schema/organization.ts';
import { scriptText } from '../../../src/sharing/json-ld/json.ts';
import { jsonLdOf } from '../../../src/sharing/json-ld/of.ts';
import { isPublicAddress } from '../../../src/sharing/json-ld/runner.ts';
import { knownOf } from '../../../src/sharing/known.ts';
import { employer } from '../directory/entries.ts';
import { content, entryOf, invented, oldNumber, salon, shipped, window } from './content.ts';

const SITE = 'https://engawa.example.jp';
const known = knownOf(content);
/** What a machine reads on the page of an entry. */
function read(entry: Entry, site: string | undefined = SITE): Record<string, unknown> {
  const data = jsonLdOf(entry, known, site);
  if (data === undefined) throw new Error('no structured data');
  return JSON.parse(scriptText(data)) as Record<string, unknown>;
}

describe('What a page tells machines', () => {
  test('a public window is a government service with hours, place, area and ways to reach it', () => {
    expect(read(entryOf.program(window))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: '窓口 window',
      alternateName: ['まどぐち'],
      description: '話を聞きます。',
      serviceType: '自立相談支援機関',
      url: 'https://www.example.lg.jp/%E3%81%BE%E3%81%A9%E3%81%90%E3%81%A1/',
      serviceOperator: {
        '@type': 'GovernmentOrganization',
        name: '見出し市',
        url: 'https://www.example.lg.jp/',
      },
      areaServed: [
        { '@type': 'AdministrativeArea', name: '兵庫県芦屋市' },
        { '@type': 'AdministrativeArea', name: '兵庫県' },
      ],
      audience: [{ '@type': 'Audience', audienceType: 'ご本人' }],
      availableChannel: {
        '@type': 'ServiceChannel',
        servicePhone: {
          '@type': 'ContactPoint',
          telephone: '0797-31-2121',
          email: 'soudan@example.lg.jp',
        },
        serviceLocation: {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'JP',
            addressRegion: '兵庫県',
            addressLocality: '芦屋市',
            streetAddress: '兵庫県芦屋市精道町7-6',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 34.72, longitude: 135.3 },
        },
      },
      hoursAvailable: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Wednesday'],
          opens: '09:00',
          closes: '17:30',
        },
      ],
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'JPY' },
      mainEntityOfPage: {
        '@type': 'WebPage',
        url: `${SITE}/programs/window/`,
        lastReviewed: '2026-09-30',
      },
    });
  });

  test('a gathering that repeats is a series with its rule, and the day it moved to', () => {
    expect(read(entryOf.gathering(salon))).toMatchObject({
      '@type': 'EventSeries',
      startDate: '2026-10-03T14:00:00+09:00',
      endDate: '2027-03-31',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1M',
        byDay: ['1SA', '3SA'],
        startDate: '2026-10-03',
        startTime: '14:00',
        endTime: '16:00',
        duration: 'PT120M',
        scheduleTimezone: 'Asia/Tokyo',
        exceptDate: ['2026-11-21', '2027-01-02'],
      },
      subEvent: [
        {
          '@type': 'Event',
          startDate: '2027-01-09T14:00:00+09:00',
          endDate: '2027-01-09T16:00:00+09:00',
          previousStartDate: '2027-01-02',
        },
      ],
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      isAccessibleForFree: true,
    });
  });

  test('a gathering that takes place once is an event with an end', () => {
    const schedule = { ...salon.schedule, rrule: undefined, until: undefined, except: [] };
    const data = read(entryOf.gathering({ ...salon, schedule }));
    expect(data).toMatchObject({ '@type': 'Event', endDate: '2026-10-03T16:00:00+09:00' });
    expect(data).not.toHaveProperty('eventSchedule');
  });

  test('a rule that the vocabulary cannot say is left out rather than half told', () => {
    const schedule = { ...salon.schedule, rrule: 'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1' };
    expect(read(entryOf.gathering({ ...salon, schedule }))).not.toHaveProperty('eventSchedule');
  });

  test('a workplace is an organisation without a phone: people are introduced', () => {
    const data = read({
      collection: 'employers',
      data: employer('shop', {
        sample: false,
        sources: [{ title: '協定', url: 'https://example.com/' }],
      }),
    });
    expect(data).toMatchObject({ '@type': 'Organization', name: '店 shop' });
    expect(JSON.stringify(data)).not.toMatch(/telephone|email/);
  });

  test('samples say nothing, here and in everything that is shipped', () => {
    expect(jsonLdOf(entryOf.program(invented), known, SITE)).toBeUndefined();
    const there = knownOf(shipped);
    for (const entry of entriesOf(shipped)) {
      const data = jsonLdOf(entry, there, SITE);
      if (entry.data.sample) expect(data).toBeUndefined();
      else expect(data).toMatchObject({ '@context': 'https://schema.org', name: entry.data.name });
    }
  });

  test('a number that the page does not show is not told either', () => {
    expect(JSON.stringify(read(entryOf.program(oldNumber)))).not.toContain('0797-00-');
  });

  test('hours that differ from week to week are not promised to a machine', () => {
    const hours = { ...window.hours, irregular: true } as typeof window.hours;
    expect(read(entryOf.program({ ...window, hours }))).not.toHaveProperty('hoursAvailable');
  });

  test('round the clock ends at 23:59, for a day has no 24:00 there', () => {
    const always = { weekly: [], always: true } as Partial<NonNullable<typeof window.hours>>;
    const hours = { ...window.hours, ...always } as typeof window.hours;
    expect(read(entryOf.program({ ...window, hours }))['hoursAvailable']).toEqual([
      expect.objectContaining({ opens: '00:00', closes: '23:59' }),
    ]);
  });

  test('an invented runner is not told, whoever names it', () => {
    const organizations = content.organizations.map((one) => ({ ...one, sample: true }));
    const data = jsonLdOf(entryOf.program(window), knownOf({ ...content, organizations }), SITE);
    expect(data?.['serviceOperator']).toBeUndefined();
    expect(data?.['provider']).toBeUndefined();
  });

  test('without a public address of the site no address is made up', () => {
    const data = jsonLdOf(entryOf.program(window), known, undefined);
    expect(data?.['mainEntityOfPage']).toEqual({ '@type': 'WebPage', lastReviewed: '2026-09-30' });
    expect(JSON.stringify(data)).not.toContain('localhost');
  });

  test('text that looks like the end of the element cannot end it', () => {
    const name = '</script><script>alert(1)</script><!--';
    const data = jsonLdOf(entryOf.program({ ...window, name }), known, SITE) ?? {};
    expect(scriptText(data)).not.toContain('<');
    expect((JSON.parse(scriptText(data)) as { name: string }).name).toBe(name);
  });
});

describe('Who counts as a public body', () => {
  const npo = organizationSchema.parse({ id: 'npo', name: '会', kind: 'npo', sample: true });
  const typeOf = (fields: Partial<typeof window>, organizations = [...content.organizations]) =>
    jsonLdOf(
      entryOf.program({ ...window, ...fields }),
      knownOf({ ...content, organizations }),
      SITE,
    )?.['@type'];

  test('what a society runs is a service, not a government service', () => {
    expect(typeOf({ organization: 'npo' }, [npo])).toBe('Service');
  });

  test('when nobody is named, the official page decides', () => {
    expect(typeOf({ organization: undefined })).toBe('GovernmentService');
    expect(typeOf({ organization: undefined, url: 'https://www.khj-h.com/' })).toBe('Service');
    expect(typeOf({ organization: undefined, url: undefined })).toBe('Service');
  });

  test('names that only public bodies may use are known, look-alikes are not', () => {
    for (const host of ['www.mhlw.go.jp', 'x.lg.jp', 'www.city.ashiya.hyogo.jp', 'pref.aichi.jp']) {
      expect(isPublicAddress(`https://${host}/`), host).toBe(true);
    }
    for (const host of ['lg.jp.example.com', 'city.example.com', 'mycity.co.jp', 'fakego.jp']) {
      expect(isPublicAddress(`https://${host}/`), host).toBe(false);
    }
  });
});
