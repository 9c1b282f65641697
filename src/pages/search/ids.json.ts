import { factRows } from '../../layouts/find/facts.ts';

/** `folder/id` of each row of the facts; fetched when somebody wants the results on the map. */
export function GET(): Response {
  return Response.json(factRows().paths.map((path) => path.replace(/^\/|\/$/g, '')));
}
