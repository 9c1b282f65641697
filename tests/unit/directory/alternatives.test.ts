import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../../src/directory/catalogue.ts';
import type { Gathering } from '../../../src/directory/schema/gathering.ts';
import type { Program } from '../../../src/directory/schema/program.ts';
import { shippedContent } from '../../support/shipped.ts';
import { employer, gathering, program } from './entries.ts';

const { places } = shippedContent();

const ASHIYA = '282065';
const NISHINOMIYA = '282049';
const KARIYA = '232106';
/** In Ashiya, so many kilometres east of one point. */
const ashiya = (kilometres: number) => ({
  place: { municipality: ASHIYA, lat: 34.73, lon: 135.3 + kilometres / 91.4 },
});
const EMAIL = { contact: { email: 'office@example.org' } };

/** What is shown beside the first of these entries, by id. */
function beside(programs: readonly Program[], gatherings: readonly Gathering[] = []) {
  const catalogue = makeCatalogue({ places, programs, gatherings, employers: [] });
  const [me] = catalogue.entries;
  if (me === undefined) throw new Error('no entry');
  const { near, home, away } = catalogue.alternatives(me);
  return {
    near: near.map(({ data }) => data.id),
    home: home && [home.entry.data.id, home.way],
    away: away && [away.entry.data.id, away.confirmed],
  };
}

const me = program('me', { ...ashiya(0), needs: ['money'] });

describe('near', () => {
  it('are at most three with the same need, the nearest first, never itself', () => {
    const found = beside([
      me,
      program('three', { ...ashiya(3), needs: ['money'] }),
      program('one', { ...ashiya(1), needs: ['money', 'health'] }),
      program('two', { ...ashiya(2), needs: ['money'] }),
      program('four', { ...ashiya(4), needs: ['money'] }),
      program('other-need', { ...ashiya(0), needs: ['health'] }),
      program('far', { place: { municipality: KARIYA }, needs: ['money'] }),
    ]);
    expect(found.near).toEqual(['one', 'two', 'three']);
  });

  it('the second circle counts only where the first holds too few', () => {
    const found = beside([
      me,
      program('ten', { ...ashiya(10), needs: ['money'] }),
      program('one', { ...ashiya(1), needs: ['money'] }),
      program('thirty', { ...ashiya(30), needs: ['money'] }),
    ]);
    expect(found.near).toEqual(['one', 'ten']);
  });

  it('lie within a circle: what is 18 km east and 18 km north is 25 km away', () => {
    const place = { municipality: ASHIYA, lat: 34.73 + 18 / 111.2, lon: 135.3 + 18 / 91.4 };
    const east = program('east', { ...ashiya(18), needs: ['money'] });
    expect(beside([me, program('corner', { place, needs: ['money'] }), east]).near).toEqual([
      'east',
    ]);
  });

  it('an office that stands here once for each of its services is one place', () => {
    const service = (id: string, kilometres: number) =>
      program(id, { ...ashiya(kilometres), needs: ['money'], name: 'ひとつの事業所' });
    expect(beside([me, service('a', 1), service('b', 1)]).near).toEqual(['a']);
    expect(beside([service('a', 1), service('b', 1)]).near).toEqual([]);
  });

  it('where no needs are known, the same category counts', () => {
    const found = beside([
      program('me', ashiya(0)),
      program('same', ashiya(1)),
      program('other', { ...ashiya(1), category: 'job-center' }),
    ]);
    expect(found.near).toEqual(['same']);
  });
});

describe('from home', () => {
  it('is the quietest way that serves the town: online before writing before the phone', () => {
    const areas = { coverage: { areas: ['28'] }, needs: ['money'] };
    const phone = program('phone', {
      coverage: { nationwide: true },
      needs: ['money'],
      category: 'phone-consultation',
      contact: { phones: [{ number: '0120-000-000' }] },
      verified: { date: '2026-11-01', how: '電話' },
    });
    const mail = program('mail', { ...areas, ...EMAIL });
    const online = program('online', { ...areas, channels: ['online'] });
    expect(beside([me, phone]).home).toEqual(['phone', 'phone']);
    expect(beside([me, phone, mail]).home).toEqual(['mail', 'mail']);
    expect(beside([me, phone, mail, online]).home).toEqual(['online', 'online']);
  });

  it('what serves a city serves each of its wards, what serves a ward only that one', () => {
    const inWard = program('me', { place: { municipality: '281018' }, needs: ['money'] });
    const mail = (area: string) =>
      program('mail', { coverage: { areas: [area] }, needs: ['money'], ...EMAIL });
    expect(beside([inWard, mail('281000')]).home).toEqual(['mail', 'mail']);
    expect(beside([inWard, mail('281018')]).home).toEqual(['mail', 'mail']);
    expect(beside([inWard, mail('281026')]).home).toBeUndefined();
  });

  it('is no number that is only the way in: the talk itself is on the phone, or it does not count', () => {
    const number = {
      coverage: { nationwide: true },
      needs: ['money'],
      contact: { phones: [{ number: '0120-000-000' }] },
      verified: { date: '2026-11-01', how: '電話' },
    };
    expect(beside([me, program('office', number)]).home).toBeUndefined();
  });

  it('is not what serves another town only', () => {
    const other = { coverage: { areas: [NISHINOMIYA] }, needs: ['money'], ...EMAIL };
    expect(beside([me, program('mail', other)]).home).toBeUndefined();
  });
});

describe('away', () => {
  const inNishinomiya = (id: string, fields: object = {}) =>
    program(id, { place: { municipality: NISHINOMIYA }, needs: ['money'], ...fields });

  it('is in another town, and confirmed to be open to people from elsewhere when one is', () => {
    const unknown = inNishinomiya('unknown');
    const open = inNishinomiya('open', { coverage: { outside: true } });
    expect(beside([me, unknown]).away).toEqual(['unknown', false]);
    expect(beside([me, unknown, open]).away).toEqual(['open', true]);
  });

  it('a window for the people of that town only is never proposed', () => {
    const own = inNishinomiya('own', { coverage: { areas: [NISHINOMIYA] } });
    const closed = inNishinomiya('closed', { comforts: { 'from-other-towns': false } });
    expect(beside([me, own, closed])).toEqual({ near: [], home: undefined, away: undefined });
  });

  it('another ward of the same city is not another town', () => {
    const ward = (id: string, code: string) =>
      program(id, { place: { municipality: code }, needs: ['money'] });
    const found = beside([ward('me', '011011'), ward('next', '011029')]);
    expect(found.away).toBeUndefined();
    expect(found.near).toEqual(['next']);
  });

  it('must be there for at least half of the worries: it is a journey', () => {
    const here = program('me', { ...ashiya(0), needs: ['money', 'housing', 'health'] });
    expect(beside([here, inNishinomiya('money-only')]).away).toBeUndefined();
  });
});

describe('alternatives', () => {
  it('what is real never leads to something invented, but a sample leads to what is real', () => {
    const sample = gathering('sample', { needs: ['money'], place: { municipality: ASHIYA } });
    expect(beside([me], [sample]).near).toEqual([]);
    const catalogue = makeCatalogue({
      places,
      programs: [me],
      gatherings: [sample],
      employers: [],
    });
    const entry = catalogue.find('gatherings', 'sample');
    expect(entry && catalogue.alternatives(entry).near.map(({ data }) => data.id)).toEqual(['me']);
  });

  it('workplaces stand beside workplaces only: a programme introduces them', () => {
    const catalogue = makeCatalogue({
      places,
      programs: [program('a', { ...ashiya(0), needs: ['want-work'] })],
      gatherings: [],
      employers: [
        employer('shop', { needs: ['want-work'] }),
        employer('farm', { place: { municipality: NISHINOMIYA }, needs: ['want-work'] }),
      ],
    });
    const [window, shop] = catalogue.entries;
    expect(window && catalogue.alternatives(window).near).toEqual([]);
    const found = shop && catalogue.alternatives(shop);
    expect(found?.away?.entry.data.id).toBe('farm');
    expect(found?.near).toEqual([]);
  });

  it('in 20,000 entries a look-up compares the neighbours, not the country', () => {
    const towns = places.filter(({ kind }) => kind !== 'w');
    let looks = 0;
    const programs = Array.from({ length: 20_000 }, (_, index) => {
      const municipality = towns[index % towns.length]?.code ?? ASHIYA;
      const one = program(`p${index}`, { place: { municipality }, needs: ['money'] });
      return new Proxy(one, {
        get: (target, key, receiver): unknown => {
          if (key === 'sample') looks += 1;
          return Reflect.get(target, key, receiver);
        },
      });
    });
    const catalogue = makeCatalogue({ places, programs, gatherings: [], employers: [] });
    const [first, second] = [catalogue.entries[777], catalogue.entries[777 + towns.length]];
    expect(first && catalogue.alternatives(first).near).toHaveLength(3);
    looks = 0;
    expect(second && catalogue.alternatives(second).near).toHaveLength(3);
    expect(looks).toBeLessThan(2000);
  });
});
