import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/calendar/ics.ts';
import type { EventContext } from '../../../src/calendar/ics/events.ts';
import { upcoming } from '../../../src/calendar/occurrences.ts';
import { startsBetween } from '../../../src/calendar/rule.ts';
import { addDays, japanTime } from '../../../src/directory/days.ts';
import { makePlaces } from '../../../src/directory/places.ts';
import type { Gathering } from '../../../src/directory/schema/gathering.ts';
import { shippedContent } from '../../support/shipped.ts';
import { gathering } from '../directory/entries.ts';
import { components, occurrencesIn } from './read-ics.ts';

const AHEAD = 400;
const content = shippedContent();
const context: EventContext = {
  places: makePlaces(content.places),
  kindOf: () => '居場所',
  address: undefined,
  asOf: '2026-11-01',
};
const write = (gatherings: readonly Gathering[], more: Partial<EventContext> = {}): string =>
  calendarFile({ name: '集まり', path: 'calendar.ics', gatherings }, { ...context, ...more });
const held = (schedule: object, fields: object = {}): Gathering =>
  gathering('g', { schedule: { minutes: 120, ...schedule }, ...fields });

/** What a calendar that reads the file shows from a day on. */
const shown = (text: string, from: string, days: number): string[] =>
  occurrencesIn(text, addDays(from, days + AHEAD))
    .filter(({ status }) => status !== 'CANCELLED')
    .map(({ starts, ends }) => `${starts} ${ends}`)
    .filter((time) => time >= from && time < addDays(from, days))
    .sort();
const expected = (one: Gathering, from: string, days: number): string[] =>
  upcoming(one, from, days).map(
    ({ startsAt, endsAt }) => `${startsAt.slice(0, 16)} ${endsAt.slice(0, 16)}`,
  );

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const weekdays = fc.subarray([...days], { minLength: 1, maxLength: 3 });
const numbered = fc
  .uniqueArray(fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...days)), {
    minLength: 1,
    maxLength: 3,
    selector: (pair) => pair.join(''),
  })
  .map((pairs) => pairs.map((pair) => pair.join('')));
// ical.js 2.2.1 forgets the first day itself when a fifth weekday stands beside another number
// (FREQ=MONTHLY;BYDAY=-1SA,5WE from a fifth Saturday), so the fifth stands alone here.
const fifth = fc.constantFrom(...days).map((day) => [`5${day}`]);
const interval = fc.integer({ min: 1, max: 4 });
const rules = fc.oneof(
  interval.map((every) => `FREQ=DAILY;INTERVAL=${every}`),
  fc.tuple(interval, weekdays).map(([n, on]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${on.join(',')}`),
  fc
    .tuple(interval, fc.oneof(numbered, fifth))
    .map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${on.join(',')}`),
  fc
    .tuple(interval, fc.constantFrom(1, 15, 28, 31, -1))
    .map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${on}`),
  fc.constant('FREQ=YEARLY'),
);

/** Schedules as editors write them: the first day fits the rule, exceptions fall on held days. */
const schedules = fc
  .record({
    around: fc.integer({ min: 0, max: 600 }).map((n) => addDays('2026-01-01', n)),
    time: fc.constantFrom('00:00', '06:30', '13:30', '23:45'),
    minutes: fc.integer({ min: 5, max: 1440 }),
    rrule: rules,
    count: fc.option(fc.integer({ min: 1, max: 30 })),
    until: fc.option(fc.integer({ min: 0, max: 300 })),
    off: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 4 }),
    moved: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ around, time, minutes, rrule, count, until, off, moved }) => {
    const open = held({ starts: `${around}T${time}`, minutes, rrule }).schedule;
    const first = startsBetween(open, around, addDays(around, 1500))[0]?.day ?? around;
    const bounded = {
      starts: `${first}T${time}`,
      minutes,
      rrule: count === null ? rrule : `${rrule};COUNT=${count}`,
      ...(until === null ? {} : { until: addDays(first, until) }),
    };
    const all = startsBetween(held(bounded).schedule, first, addDays(first, AHEAD));
    const except = off.flatMap((index, n) => {
      const day = all[index]?.day;
      const by = moved[n] ?? 0;
      // Half of them have a replacement, at a time nothing else takes place.
      const to = by > 0 && day !== undefined ? { moved_to: `${addDays(day, by)}T05:05` } : {};
      return day === undefined ? [] : [{ date: day, reason: '会場の都合', ...to }];
    });
    return held({ ...bounded, except });
  });

describe('a calendar file', () => {
  it.each(content.gatherings.map((one) => [one.name, one] as const))(
    'shows the same dates in somebody’s own calendar as on the site: %s',
    (_, one) => {
      const { day } = japanTime();
      for (const from of [one.schedule.starts.slice(0, 10), day]) {
        expect(shown(write([one]), from, AHEAD)).toEqual(expected(one, from, AHEAD));
      }
    },
  );

  it('shows all gatherings of the site with their dates', () => {
    const from = japanTime().day;
    const all = content.gatherings.flatMap((one) => expected(one, from, AHEAD)).sort();
    expect(all.length).toBeGreaterThan(content.gatherings.length);
    expect(shown(write(content.gatherings), from, AHEAD)).toEqual(all);
  });

  it('shows the right dates for any schedule an editor may write', () => {
    fc.assert(
      fc.property(schedules, (one) => {
        const from = one.schedule.starts.slice(0, 10);
        expect(shown(write([one]), from, AHEAD)).toEqual(expected(one, from, AHEAD));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same on any machine: the clock and the zone of the build leave no trace', () => {
    const before = process.env['TZ'];
    const texts = ['America/New_York', 'Asia/Tokyo'].map((zone) => {
      process.env['TZ'] = zone;
      return write(content.gatherings);
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
  });

  it('keeps to the format: CRLF, 75 octets a line, properties before components', () => {
    const text = write(content.gatherings);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    expect(text.indexOf('REFRESH-INTERVAL')).toBeLessThan(text.indexOf('BEGIN:VTIMEZONE'));
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });

  it('says how often to look again and what it is called, commas and all', () => {
    const text = calendarFile({ name: 'えんがわ, 集まり', path: 'a.ics', gatherings: [] }, context);
    expect(text).toContain('\r\nNAME:えんがわ\\, 集まり\r\n');
    const refresh = components(text).calendar.getFirstPropertyValue('refresh-interval');
    expect(refresh?.toString()).toBe('P1D');
  });

  it('gives every gathering a name of its own that never changes', () => {
    const { events } = components(write([held({ starts: '2026-12-05T14:00' })]));
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([
      'gathering-g@engawa',
    ]);
  });

  it('carries the day of the last confirmation', () => {
    const verified = { date: '2026-10-01', how: '訪問' };
    const text = write([held({ starts: '2026-12-05T14:00' }, { verified })]);
    expect(text).toContain('\r\nDTSTAMP:20260930T150000Z\r\n');
    expect(text).toContain('\r\nLAST-MODIFIED:20260930T150000Z\r\n');
  });

  it('claims no confirmation where there was none', () => {
    expect(write([held({ starts: '2026-12-05T14:00' })])).not.toContain('LAST-MODIFIED');
  });
});

describe('a day off in somebody’s own calendar', () => {
  const weekly = held({
    starts: '2026-12-03T10:00',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    until: '2027-01-31',
    except: [
      { date: '2026-12-31', reason: '年末のため' },
      { date: '2026-12-10', reason: '会場の都合', moved_to: '2026-12-11T13:00' },
    ],
  });
  const { events } = components(write([weekly]));
  const words = events.map((event) => ({
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    replaces: event.getFirstPropertyValue('recurrence-id')?.toString(),
  }));

  it('is kept, called off, with its reason', () => {
    expect(words).toContainEqual({
      status: 'CANCELLED',
      summary: 'お休み：見本：集まり g（年末のため）',
      replaces: '2026-12-31T10:00:00',
    });
  });

  it('is left out by calendars that know only excluded days', () => {
    expect(write([weekly])).toContain('\r\nEXDATE;TZID=Asia/Tokyo:20261231T100000\r\n');
  });

  it('moves to its new day', () => {
    expect(words).toContainEqual({
      status: 'CONFIRMED',
      summary: '見本：集まり g（日が変わりました）',
      replaces: '2026-12-10T10:00:00',
    });
  });

  it('stands in words under every date, for calendars that hide what is called off', () => {
    const text = String(events[0]?.getFirstPropertyValue('description'));
    expect(text).toContain('12月31日（木）はお休みです（年末のため）。');
    expect(text).toContain('12月10日（木）は、12月11日（金） 13:00に移ります（会場の都合）。');
  });

  it('calls off a gathering that was to take place only once', () => {
    const once = held({
      starts: '2026-12-05T14:00',
      except: [{ date: '2026-12-05', reason: '雪のため' }],
    });
    expect(shown(write([once]), '2026-12-01', 31)).toEqual([]);
    expect(write([once])).toContain('STATUS:CANCELLED');
  });
});

describe('what a calendar tells about a gathering', () => {
  const once = { starts: '2026-12-05T14:00' };
  const value = (one: Gathering, name: string, more: Partial<EventContext> = {}) =>
    components(write([one], more)).events[0]?.getFirstPropertyValue(name) ?? undefined;

  it('says 見本 when it is one', () => {
    expect(value(held(once), 'summary')).toBe('見本：集まり g');
    expect(value(held(once, { name: '散歩（見本）' }), 'summary')).toBe('散歩（見本）');
  });

  it('says where it is', () => {
    const place = { municipality: '282065', name: '和室, 一階' };
    expect(value(held(once, { place }), 'location')).toBe('和室, 一階\n兵庫県芦屋市');
    const online = { tool: 'ビデオ通話' };
    expect(value(held(once, { place: undefined, online }), 'location')).toBe(
      'オンライン（ビデオ通話）',
    );
  });

  it('links to its page only when the site has a public address', () => {
    expect(value(held(once), 'url')).toBeUndefined();
    const address = 'https://engawa.example/';
    expect(value(held(once), 'url', { address })).toBe('https://engawa.example/gatherings/g/');
    expect(write([held(once)], { address })).toContain(
      'SOURCE;VALUE=URI:https://engawa.example/calendar.ics',
    );
  });

  it('makes nobody busy', () => {
    expect(value(held(once), 'transp')).toBe('TRANSPARENT');
  });
});
