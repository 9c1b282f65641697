import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MappedContent } from '../../map/points.ts';
import { pointsPlan } from '../../map/points-plan.ts';
import { pointTiles } from './tiles.ts';

/** Writes the tiles of the points into a built site when there are too many for one file. */
export async function writePointTiles(content: MappedContent, site: string): Promise<void> {
  const { points, archive } = pointsPlan(content);
  if (archive !== undefined) await writeFile(join(site, archive), pointTiles(points));
}
