import { expect, it } from 'vitest';
import { entriesOf } from '../../../src/directory/entry.ts';
import { listSources } from '../../../src/directory/list-sources.ts';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();

it('a list says of which data it is made, the most of it first, each entry once for a data set', () => {
  const offices = entriesOf(content).filter(
    ({ collection, data }) => collection === 'programs' && data.category === 'transition',
  );
  const [first, ...more] = listSources(offices, content.datasets);
  expect(first?.dataset.id).toBe('wam-net');
  expect(first?.count).toBeLessThanOrEqual(offices.length);
  for (const { count } of more) expect(count).toBeLessThanOrEqual(first?.count ?? 0);
  expect(listSources([], content.datasets)).toEqual([]);
});
