import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { hsdsPage, type HsdsContent } from '../../../src/sharing/hsds/page.ts';
import { uuidOf } from '../../../src/sharing/hsds/uuid.ts';
import { content, salon, shipped } from './content.ts';

const TODAY = '2026-11-21';

function schema(name: string) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const text = readFileSync(new URL(`../../standards/hsds/${name}`, import.meta.url), 'utf8');
  return ajv.compile(JSON.parse(text) as object);
}
const isService = schema('service_with_definitions.json');
const isPage = schema('page.json');

type Service = Record<string, unknown> & { readonly id: string; readonly name: string };
type Page = { readonly contents: readonly Service[]; readonly datasets: readonly { id: string }[] };

function pageOf(from: HsdsContent): Page {
  return JSON.parse([...hsdsPage(from, TODAY)].join('')) as Page;
}
const page = pageOf(content);
const find = (id: string) => page.contents.find((service) => service.id === uuidOf(id));

/** Parts of a service that other services may have too. */
const SHARED = ['organization', 'attributes'];

/** Every id in a value. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) =>
    field === 'id' && typeof one === 'string' ? [one] : idsIn(one),
  );
}

describe('The file for other directories (HSDS 3.0)', () => {
  test('every shipped service and the page around them satisfy the schemas of the standard', () => {
    const whole = pageOf(shipped);
    expect(isPage(whole), JSON.stringify(isPage.errors)).toBe(true);
    const wrong = whole.contents.flatMap((service) => {
      const { name } = service;
      return isService(service) ? [] : [{ name, errors: isService.errors }];
    });
    expect(wrong).toEqual([]);
    expect(whole.contents.length).toBeGreaterThan(1000);
    expect(new Set(whole.contents.map(({ id }) => id)).size).toBe(whole.contents.length);
  });

  test('the schemas do find a fault when there is one', () => {
    expect(isService({ ...find('programs/window'), id: 'window' })).toBe(false);
    expect(isService({ ...find('programs/window'), url: 'まどぐち' })).toBe(false);
    expect(isService({ ...find('programs/window'), status: 'ひらいている' })).toBe(false);
  });

  test('an invented organisation is not told, whoever names it', () => {
    const organizations = content.organizations.map((one) => ({ ...one, sample: true }));
    const [service] = pageOf({ ...content, organizations }).contents;
    expect(service?.name).toBe('窓口 window');
    expect(service).not.toHaveProperty('organization');
    expect(service).not.toHaveProperty('organization_id');
  });

  test('a window tells who, where, when and how sure, in the words of the standard', () => {
    const service = find('programs/window');
    expect(isService(service), JSON.stringify(isService.errors)).toBe(true);
    expect(service).toMatchObject({
      name: '窓口 window',
      alternate_name: 'まどぐち',
      status: 'active',
      assured_date: '2026-09-30',
      minimum_age: 15,
      maximum_age: 49,
      url: 'https://www.example.lg.jp/%E3%81%BE%E3%81%A9%E3%81%90%E3%81%A1/',
      organization: {
        name: '見出し市',
        organization_identifiers: [{ identifier_type: '法人番号', identifier: '1000020282065' }],
      },
      phones: [
        { number: '0797-31-2121', type: 'voice' },
        { number: '0797-38-0000', type: 'fax' },
      ],
      schedules: [
        {
          freq: 'WEEKLY',
          byday: 'MO,WE',
          opens_at: '09:00+09:00',
          closes_at: '17:30+09:00',
          description: '月・水 9:00〜17:30／祝日は休み',
        },
      ],
      service_at_locations: [
        {
          location: {
            latitude: 34.72,
            addresses: [
              { address_1: '精道町7-6', city: '芦屋市', state_province: '兵庫県', country: 'JP' },
            ],
          },
        },
      ],
      service_areas: [
        { name: '兵庫県芦屋市', extent: '282065' },
        { name: '兵庫県', extent: '28' },
      ],
    });
  });

  test('a gathering keeps its rule, the days left out and the day it moves to', () => {
    expect(find('gatherings/salon')).toMatchObject({
      status: 'active',
      schedules: [
        {
          dtstart: '2026-10-03',
          until: '2027-03-31',
          freq: 'MONTHLY',
          interval: 1,
          byday: '1SA,3SA',
          opens_at: '14:00+09:00',
          closes_at: '16:00+09:00',
          timezone: 9,
          attending_type: '会場・オンライン',
          notes:
            '2026-11-21はお休み（祭りのため）／2027-01-02はお休み（お正月）。かわりに2027-01-09 14:00',
        },
      ],
    });
    expect(isService(find('gatherings/salon')), JSON.stringify(isService.errors)).toBe(true);
  });

  test('a gathering that has ended says so, and one whose rule HSDS cannot say is told in words', () => {
    const gatherings = [
      { ...salon, schedule: { ...salon.schedule, until: '2026-11-20' } },
      { ...salon, id: 'odd', schedule: { ...salon.schedule, rrule: 'FREQ=YEARLY;BYMONTH=4' } },
    ];
    const [ended, odd] = pageOf({ ...content, programs: [], gatherings }).contents;
    expect(ended?.['status']).toBe('inactive');
    const [schedule] = odd?.['schedules'] as readonly Record<string, unknown>[];
    expect(schedule).not.toHaveProperty('freq');
    expect(schedule?.['dtstart']).toBe('2026-10-03');
  });

  test('a number that pages do not show is not in the file either', () => {
    expect(find('programs/old-number')).toBeDefined();
    expect(JSON.stringify(page)).not.toContain('0797-00-');
  });

  test('nothing invented leaves the house', () => {
    expect(page.contents.map(({ name }) => name)).toEqual([
      '窓口 window',
      '窓口 old-number',
      '集まり salon',
    ]);
    expect(JSON.stringify(pageOf(shipped).contents)).not.toContain('"path":"/gatherings/sample-');
  });

  test('ids are UUIDs, stay the same in every build, and no two things share one', () => {
    expect(uuidOf('programs/window')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('programs/window')).toBe('0c5a2b46-7870-5a77-a26e-a5a94d161772');
    const service = find('programs/window') ?? {};
    const own = Object.entries(service).filter(([field]) => !SHARED.includes(field));
    const ids = idsIn(own.map(([, value]) => value));
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('licence and attribution of every data set that is used stand in the file', () => {
    const whole = pageOf(shipped);
    const used = new Set(
      whole.contents.flatMap(({ sources }) =>
        (sources as { dataset?: string }[]).flatMap(({ dataset }) => dataset ?? []),
      ),
    );
    expect(whole.datasets.map(({ id }) => id).sort()).toEqual([...used].sort());
    expect(whole.datasets.every((set) => 'licence' in set)).toBe(true);
  });
});
