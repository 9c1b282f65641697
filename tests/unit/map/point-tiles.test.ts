import { describe, expect, test } from 'vitest';
import type { PointsFile } from '../../../src/map/points/points-file.ts';
import { POINTS_LAYER } from '../../../src/map/points/layer-names.ts';
import { isMark } from '../../../src/map/points/is-mark.ts';
import { tileAt } from '../../../src/tools/basemap/tile-range.ts';
import { pointTiles } from '../../../src/tools/point-tiles/tiles.ts';
import { archiveOf, featuresIn } from './read-archive.ts';

const COUNT = 3000;

/** Entries around one town, most of them within a few kilometres. */
const points: PointsFile = {
  version: 3,
  kinds: ['program', 'gathering', 'employer'],
  categories: ['居場所'],
  areas: [['282065', '芦屋市']],
  kind: Array.from({ length: COUNT }, (_, i) => i % 3),
  category: Array.from({ length: COUNT }, () => 0),
  lat: Array.from({ length: COUNT }, (_, i) => 3470000 + ((i * 7919) % 9000)),
  lon: Array.from({ length: COUNT }, (_, i) => 13527000 + ((i * 104729) % 9000)),
  id: Array.from({ length: COUNT }, (_, i) => `entry-${i}`),
  name: Array.from({ length: COUNT }, (_, i) => `窓口 ${i}`),
  area: Array.from({ length: COUNT }, () => 0),
  samples: [],
  vague: [],
};

describe('Points that are too many for one file', () => {
  const archive = archiveOf(pointTiles(points));

  async function all(zoom: number): Promise<Record<string, unknown>[]> {
    const [west, north] = tileAt(135.2, 34.85, zoom);
    const [east, south] = tileAt(135.45, 34.65, zoom);
    const found: Record<string, unknown>[] = [];
    for (let x = west; x <= east; x += 1) {
      for (let y = north; y <= south; y += 1) {
        const tile = await archive.getZxy(zoom, x, y);
        if (tile === undefined) continue;
        for (const feature of featuresIn(tile.data, POINTS_LAYER)) found.push(feature.properties);
      }
    }
    return found;
  }

  test('are groups from afar, and no entry is lost in them', async () => {
    const groups = await all(6);
    expect(groups.length).toBeLessThan(20);
    const inGroups = groups.reduce((sum, one) => sum + Number(one['point_count'] ?? 1), 0);
    expect(inGroups).toBeGreaterThanOrEqual(COUNT);
  });

  test('stand alone in the closest tiles, each with everything its popup says', async () => {
    const marks = (await all(12)).filter(isMark);
    expect(new Set(marks.map(({ href }) => href)).size).toBe(COUNT);
    expect(marks[0]).toMatchObject({ about: '居場所', area: '芦屋市', sample: false });
  });
});
