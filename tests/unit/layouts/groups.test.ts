import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../../src/directory/catalogue.ts';
import { groupsOf } from '../../../src/layouts/lists/groups.ts';
import { circlesOf } from '../../../src/layouts/lists/nearness.ts';
import { shippedContent } from '../../support/shipped.ts';

const content = shippedContent();
const { entries } = makeCatalogue(content);
const region = new Set(content.site.region.areas.flatMap(({ municipalities }) => municipalities));

describe('lists of the shipped directory', () => {
  it('lose no entry when they are sorted into near, anywhere and elsewhere', () => {
    const { near, anywhere, elsewhere } = circlesOf(entries, region);
    expect(near.length + anywhere.length + elsewhere.length).toBe(entries.length);
    expect(new Set([...near, ...anywhere, ...elsewhere]).size).toBe(entries.length);
    expect(near.length).toBeGreaterThan(100);
    expect(anywhere.length).toBeGreaterThan(0);
  });

  it('lose no entry when they are put under headings, and keep the order of the vocabulary', () => {
    const groups = groupsOf(entries, content.vocabulary);
    expect(groups.flatMap((group) => group.entries).length).toBe(entries.length);
    const order = [...new Set(content.vocabulary.categories.map(({ group }) => group))];
    const headings = groups.map(({ heading }) => heading).filter((name) => order.includes(name));
    expect(headings).toEqual(order.filter((name) => headings.includes(name)));
  });
});
