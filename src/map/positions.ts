import type { Content } from '../directory/content/types.ts';
import { entriesOf, type Entry } from '../directory/entry.ts';
import { makePlaces } from '../directory/places.ts';
import type { Place } from '../directory/schema/parts/place.ts';
import { readOutlines } from './locator/atlas.ts';
import { type Position, positionsOf } from './locator/position.ts';
import type { Known } from './locator/subject.ts';

/** The part of the content that says where things are. */
export type PlacedContent = Pick<Content, Entry['collection'] | 'places'>;

let kept: { readonly content: PlacedContent; readonly positions: Map<Place, Position> } | undefined;

/**
 * How well the position of every entry is known, judged once per build. The map, lists beside it,
 * what is near and the still pictures all ask here, so that none shows a mark that another doubts.
 */
export function positionsIn(content: PlacedContent): ReadonlyMap<Place, Position> {
  return judged(content);
}

function judged(content: PlacedContent): Map<Place, Position> {
  if (kept?.content !== content) {
    const { holds } = readOutlines(content.places);
    const places = makePlaces(content.places);
    kept = { content, positions: positionsOf(entriesOf(content), { places, holds }) };
  }
  return kept.positions;
}

/** Where an entry may be marked; undefined when no more than its municipality is known. */
export function markOf(content: PlacedContent, { data }: Entry): Known | undefined {
  const position = data.place && positionsIn(content).get(data.place);
  return position?.precision === 'municipality' ? undefined : position;
}

/**
 * The content without coordinates that are not believed. Everything that tells a position to others
 * (structured data, exports, calendars, what is near) reads this.
 */
export function withBelievedPositions<C extends PlacedContent>(content: C): C {
  const positions = judged(content);
  const believed = <T extends Entry['data']>(data: T): T => {
    const position = data.place && positions.get(data.place);
    if (data.place?.lat === undefined || position?.precision !== 'municipality') return data;
    const place = { ...data.place, lat: undefined, lon: undefined };
    positions.set(place, position);
    return { ...data, place };
  };
  return {
    ...content,
    programs: content.programs.map(believed),
    gatherings: content.gatherings.map(believed),
    employers: content.employers.map(believed),
  };
}
