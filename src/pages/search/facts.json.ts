import { factRows } from '../../layouts/find/facts.ts';

/** What the filters know; fetched with the first question. */
export function GET(): Response {
  return Response.json(factRows().facts);
}
