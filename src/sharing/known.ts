import type { Content } from '../directory/content/types.ts';
import { makeLabels, type Labels } from '../directory/labels.ts';
import { makePlaces, type Places } from '../directory/places.ts';
import type { Organization } from '../directory/schema/organization.ts';
import type { Program } from '../directory/schema/program.ts';

/** What an entry's own record only names by id, looked up. */
export type Known = {
  /** Who runs it. */
  readonly organization: (id: string | undefined) => Organization | undefined;
  /** Words of the vocabulary. */
  readonly labels: Labels;
  /** The gazetteer. */
  readonly places: Places;
};

/** The lists that {@link knownOf} looks things up in. */
export type KnownContent = Pick<Content, 'organizations' | 'vocabulary' | 'places'>;

const kept = new WeakMap<KnownContent, Known>();

/** The look-ups of a content; made once for each, because every page of an entry asks for them. */
export function knownOf(content: KnownContent): Known {
  const before = kept.get(content);
  if (before !== undefined) return before;
  const organizations = new Map(content.organizations.map((one) => [one.id, one]));
  const known: Known = {
    organization: (id) => (id === undefined ? undefined : organizations.get(id)),
    labels: makeLabels(content.vocabulary),
    places: makePlaces(content.places),
  };
  kept.set(content, known);
  return known;
}

/** The official page of a programme, or of those who run it. */
export function officialPage(program: Program, runner: Organization | undefined) {
  return program.url ?? runner?.url;
}
