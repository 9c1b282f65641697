import { buildPoints, type MappedContent } from './points.ts';
import type { PointsFile } from './points/points-file.ts';

/** Above this many points a map fetches tiles with groups instead of one file. */
export const ONE_FILE = 20_000;
/** Where those tiles lie on the site. */
export const ARCHIVE = '/map/points.pmtiles';

/** How a site hands its points to the map. */
export type PointsPlan = {
  readonly points: PointsFile;
  readonly count: number;
  /** Address of the tiles; none while one file is enough. */
  readonly archive: string | undefined;
};

let kept: { readonly content: MappedContent; readonly plan: PointsPlan } | undefined;

/** Decides it, once per build. */
export function pointsPlan(content: MappedContent): PointsPlan {
  if (kept?.content !== content) {
    const points = buildPoints(content);
    const count = points.id.length;
    const archive = count > ONE_FILE ? ARCHIVE : undefined;
    kept = { content, plan: { points, count, archive } };
  }
  return kept.plan;
}
