import { describe, expect, test } from 'vitest';
import { entriesOf, hrefOf } from '../../../src/directory/entry.ts';
import { inListingOrder } from '../../../src/directory/order.ts';
import type { OneChoice, SearchFilters } from '../../../src/search/engine.ts';
import { areaCount } from '../../../src/search/facts/area-count.ts';
import { makeFacts } from '../../../src/search/facts/make.ts';
import { narrow } from '../../../src/search/facts/narrow.ts';
import type { Facts, Traits } from '../../../src/search/facts/shape.ts';
import { shippedContent } from '../../support/shipped.ts';

const TODAY = '2026-11-21';
const content = shippedContent();
const { facts, paths } = makeFacts(content);
const left = (filters: SearchFilters): number =>
  narrow(facts, filters, { today: TODAY }).rows.length;

const [town = ''] = content.site.region.areas[0]?.municipalities ?? [];
const [need = ''] = content.vocabulary.needs.map(({ id }) => id).slice(1);
const chosen: SearchFilters = { area: town, comforts: ['no-talking'], unconfirmed: true };

describe('What each choice would leave', () => {
  const { counts } = narrow(facts, chosen, { today: TODAY });

  test.each<[OneChoice, readonly string[]]>([
    ['need', content.vocabulary.needs.map(({ id }) => id)],
    ['kind', ['program', 'gathering', 'employer', 'guide']],
    ['step', content.vocabulary.steps.map(({ id }) => id)],
    ['audience', content.vocabulary.audiences.map(({ id }) => id)],
    ['channel', content.vocabulary.channels.map(({ id }) => id)],
    ['cost', ['free', 'paid', 'depends', 'unknown']],
  ])('by %s: as many as are there after choosing it', (name, options) => {
    for (const value of options) {
      expect(counts[name][value] ?? 0, value).toBe(left({ ...chosen, [name]: value }));
    }
  });

  test('by town: as many as are there after choosing it, also for towns without an entry', () => {
    for (const { code } of content.places.filter((_, at) => at % 40 === 0)) {
      expect(areaCount(counts, code), code).toBe(left({ ...chosen, area: code }));
    }
  });

  test('by comfort: those that said yes, and those nobody has asked, apart', () => {
    for (const { id } of content.vocabulary.comforts) {
      const comforts = [...new Set([...(chosen.comforts ?? []), id])];
      const count = counts.comforts[id] ?? { yes: 0, no: 0, unconfirmed: 0 };
      expect(count.yes + count.unconfirmed, id).toBe(left({ ...chosen, comforts }));
    }
    const strict = narrow(facts, { area: town }, { today: TODAY }).counts.comforts['no-talking'];
    expect(strict?.yes).toBe(left({ area: town, comforts: ['no-talking'] }));
    expect(strict?.unconfirmed).toBeGreaterThan(0);
  });

  test('a choice already made does not hide the others beside it', () => {
    const some = narrow(facts, { need }, { today: TODAY }).counts.need;
    expect(Object.keys(some).length).toBeGreaterThan(5);
    expect(narrow(facts, {}, { today: TODAY }).counts.need).toEqual(some);
  });
});

describe('The order of the answer', () => {
  test('without words it is the order of every list', () => {
    const listed = inListingOrder(entriesOf(content), { today: TODAY }).map(hrefOf);
    const answered = narrow(facts, {}, { today: TODAY }).rows.map((row) => paths[row] ?? '');
    expect(answered.filter((path) => !path.startsWith('/guides/'))).toEqual(listed);
  });

  test('with words it is that of relevance', () => {
    const asked = [...facts.traitsOf.keys()].reverse();
    const { rows } = narrow(facts, { need }, { asked, today: TODAY });
    expect(rows).toEqual(rows.toSorted((a, b) => b - a));
    expect(rows.length).toBe(left({ need }));
  });

  const traits = (more: Partial<Traits>): Traits => ({
    ...{ kind: 'program', needs: [], steps: [], audience: [], channels: [] },
    ...{ cost: 'unknown', comforts: { yes: [], no: [] }, sample: false, verified: '2026-11-01' },
    ...more,
  });
  const small = (rows: readonly (readonly [Traits, readonly string[]])[]): Facts => ({
    traits: rows.map(([one]) => one),
    areas: rows.map(([, codes]) => codes),
    traitsOf: [...rows.keys()],
    areasOf: [...rows.keys()],
    home: [],
  });

  test('confirmed first, then the town before its prefecture before the country', () => {
    const rows = small([
      [traits({ verified: '2024-01-01' }), ['282065']],
      [traits({}), ['all']],
      [traits({}), ['28']],
      [traits({}), ['282065']],
      [traits({ sample: true }), ['282065']],
    ]);
    expect(narrow(rows, { area: '282065' }, { today: TODAY }).rows).toEqual([3, 2, 1, 0, 4]);
  });

  test('those that said yes come before those nobody has asked; a no never comes', () => {
    const rows = small([
      [traits({}), ['all']],
      [traits({ comforts: { yes: [], no: ['quiet'] } }), ['all']],
      [traits({ comforts: { yes: ['quiet'], no: [] } }), ['all']],
    ]);
    const comforts = ['quiet'];
    expect(narrow(rows, { comforts, unconfirmed: true }, { today: TODAY }).rows).toEqual([2, 0]);
    expect(narrow(rows, { comforts }, { today: TODAY }).rows).toEqual([2]);
  });
});
