import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/directory/content/load.ts';
import { entriesOf, hrefOf } from '../../../src/directory/entry.ts';
import { directory } from '../../../src/layouts/directory.ts';
import { locator } from '../../../src/layouts/locator.ts';
import { pointFeatures } from '../../../src/map/points/features.ts';
import { pointsPlan } from '../../../src/map/points-plan.ts';

/** What the content that ships shows of each entry: a mark on the map, a pin on its still picture. */
describe('Every entry that ships', () => {
  const content = loadContent();
  const placed = entriesOf(content).filter(({ data }) => data.place !== undefined);
  let marks = new Map<string, { readonly at: readonly number[]; readonly vague: boolean }>();
  let pictures = new Map<string, string>();
  beforeAll(() => {
    marks = new Map(
      pointFeatures(pointsPlan(content).points).features.map(({ geometry, properties }) => [
        properties.href,
        { at: geometry.coordinates, vague: properties.vague },
      ]),
    );
    const { ofPlace } = locator();
    pictures = new Map(
      placed.map((entry) => [
        hrefOf(entry),
        (entry.data.place && ofPlace(entry.data.place)?.image.src) ?? '',
      ]),
    );
  }, 60_000);

  it('has a mark on the map exactly where its still picture has a pin', () => {
    const pinned = [...pictures].filter(([, src]) => !/\/\d{6}\.svg$/.test(src));
    expect([...marks.keys()].sort()).toEqual(pinned.map(([href]) => href).sort());
    for (const [href, src] of pinned) {
      const [lon = NaN, lat = NaN] = marks.get(href)?.at ?? [];
      expect(src).toContain(`-${Math.round(lat * 1e5)}-${Math.round(lon * 1e5)}.svg`);
    }
  });

  it('is called vague by the map exactly where its still picture is', () => {
    for (const [href, { vague }] of marks)
      expect(pictures.get(href)?.includes('/about-'), href).toBe(vague);
    expect([...marks.values()].some(({ vague }) => vague)).toBe(true);
  });

  it('has no mark where a machine did not find its address, though it has coordinates', () => {
    const doubted = placed.filter(
      (entry) => entry.data.place?.lat !== undefined && !marks.has(hrefOf(entry)),
    );
    // The list they come from put these at the town hall.
    expect(doubted.length).toBeGreaterThan(0);
    expect(doubted.length).toBeLessThan(marks.size / 5);
  });

  it('tells coordinates to search engines, exports and calendars only where the map has a mark', () => {
    const told = entriesOf(directory()).filter(({ data }) => data.place?.lat !== undefined);
    expect(told.map(hrefOf).sort()).toEqual([...marks.keys()].sort());
  });
});
