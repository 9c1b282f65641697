import { directory } from '../../layouts/directory.ts';
import { buildPoints } from '../../map/points.ts';

/** The marks of the map; fetched only when somebody asks for the map. */
export function GET(): Response {
  return new Response(JSON.stringify(buildPoints(directory())), {
    headers: { 'Content-Type': 'application/json' },
  });
}
