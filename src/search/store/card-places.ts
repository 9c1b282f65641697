import type { Facts } from '../facts/shape.ts';
import { nearnessUnasked } from '../plan/nearness.ts';

/**
 * Where the card of each row stands among the cards. Results of one question are mostly of the same
 * kinds and from around here, while rows stand in 五十音順: cards of a kind stand together, so a list
 * needs a third of the files. Index and browser work it out from the same facts.
 * @param categoryOf row by row, as in the manifest
 */
export function cardPlaces(facts: Facts, categoryOf: readonly number[]): Uint32Array {
  const nearness = nearnessUnasked(facts);
  const order = Uint32Array.from(categoryOf.keys()).sort(
    (a, b) => nearness(b) - nearness(a) || (categoryOf[a] ?? 0) - (categoryOf[b] ?? 0) || a - b,
  );
  const places = new Uint32Array(order.length);
  order.forEach((row, place) => {
    places[row] = place;
  });
  return places;
}
