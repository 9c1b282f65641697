import { loadContent } from '../../directory/content/load.ts';
import { pointsPlan } from '../../map/points-plan.ts';

/** The marks of the map; fetched only when somebody asks for the map. */
export function GET(): Response {
  return new Response(JSON.stringify(pointsPlan(loadContent()).points), {
    headers: { 'Content-Type': 'application/json' },
  });
}
