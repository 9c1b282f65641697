import { directory } from '../../layouts/directory.ts';
import { makeSuggestions } from '../../search/suggest/make.ts';

/** What may be offered while somebody types; fetched with the first letter. */
export function GET(): Response {
  return Response.json(makeSuggestions(directory()));
}
