import type { Dataset } from '../schema/dataset.ts';
import type { Municipality } from '../schema/municipality.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { CollectionName } from './collections.ts';
import type { Raws } from './raws.ts';
import type { Targets } from './references.ts';
import { idOf } from './unique.ts';

/** All ids a reference may name. Faulty entries count: they are there, they only need mending. */
export function targetsOf(
  raws: Raws,
  vocabulary: Vocabulary,
  datasets: readonly Dataset[],
  places: readonly Municipality[],
): Targets {
  const entries = (name: CollectionName): Set<string> =>
    new Set(raws.byCollection[name].flatMap((raw) => idOf(raw) ?? []));
  const terms = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const municipalities = new Set(places.map(({ code }) => code));
  return {
    organizations: entries('organizations'),
    programs: entries('programs'),
    gatherings: entries('gatherings'),
    employers: entries('employers'),
    hotlines: entries('hotlines'),
    guides: entries('guides'),
    categories: terms(vocabulary.categories),
    needs: terms(vocabulary.needs),
    comforts: terms(vocabulary.comforts),
    steps: terms(vocabulary.steps),
    channels: terms(vocabulary.channels),
    audiences: terms(vocabulary.audiences),
    datasets: terms(datasets),
    municipalities,
    areas: new Set([...municipalities, ...places.map(({ prefecture }) => prefecture)]),
  };
}
