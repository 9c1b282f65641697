import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../../src/directory/catalogue.ts';
import { coverageTable } from '../../../src/directory/coverage-table.ts';
import { programSchema } from '../../../src/directory/schema/program.ts';
import { categorySchema } from '../../../src/directory/schema/vocabulary.ts';
import { shadeOf } from '../../../src/map/coverage/shade.ts';

const category = (id: string, expected = false) =>
  categorySchema.parse({
    ...{ id, label: id, plain: id, description: '説明です。', easy: '説明です。', group: '相談' },
    ...{ for: ['programs'], expected },
  });
const program = (id: string, own: object) =>
  programSchema.parse({
    ...{ id, name: `窓口 ${id}`, category: 'talk', summary: '話を聞きます。' },
    ...{ sources: [{ title: '一覧', url: 'https://example.org/' }] },
    ...own,
  });
const [HERE, NEXT] = ['282065', '282049'];

const catalogue = makeCatalogue({
  programs: [
    program('a', { place: { municipality: HERE } }),
    program('b', { place: { municipality: HERE }, coverage: { areas: [HERE, NEXT] } }),
    program('wide', { coverage: { areas: ['28'] } }),
    program('anywhere', { coverage: { nationwide: true } }),
    program('invented', { place: { municipality: NEXT }, sample: true }),
  ],
  gatherings: [],
  employers: [],
  places: [],
});
const table = coverageTable(
  catalogue,
  [category('talk'), category('missing', true), category('unused')],
  [HERE, NEXT],
);

describe('What is listed for each town', () => {
  test('counts what stands there or serves it, apart from what serves the prefecture', () => {
    expect(table[0]?.cells).toEqual([
      { code: HERE, own: 2, wide: 1 },
      { code: NEXT, own: 1, wide: 1 },
    ]);
  });

  test('shows a kind that every town should have also when nothing is listed', () => {
    expect(table.map((row) => row.category.id)).toEqual(['talk', 'missing']);
    expect(table[1]?.cells.map(({ own }) => own)).toEqual([0, 0]);
  });

  test('is drawn in steps; what serves the prefecture is not the same as nothing', () => {
    const shade = (own: number, wide: number) => shadeOf({ code: HERE, own, wide });
    expect([shade(0, 0), shade(0, 9), shade(1, 0), shade(4, 0), shade(5, 9)]).toEqual([
      'none',
      'wide',
      'one',
      'few',
      'many',
    ]);
  });
});
