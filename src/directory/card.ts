import { ACCEPTS, INDUSTRIES } from './schema/parts/choices.ts';
import { categoryOf, hrefOf, municipalityOf, type Entry } from './entry.ts';
import type { Labels } from './labels.ts';
import type { Places } from './places.ts';
import type { Verified } from './schema/parts/verified.ts';

/** What a list shows of an entry. */
export type Card = {
  readonly collection: Entry['collection'];
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly summary: string;
  /** Kind of programme or gathering; industry of a workplace. */
  readonly kind: string;
  /** Municipality or prefecture, 「全国」「オンライン」; undefined when not known. */
  readonly where: string | undefined;
  /** Confirmed comforts, or what a workplace accepts. */
  readonly tags: readonly string[];
  /** 見本. */
  readonly sample: boolean;
  /** For the freshness, which is computed where it is shown. */
  readonly verified: Verified | undefined;
};

function whereOf(entry: Entry, places: Places): string | undefined {
  const town = municipalityOf(entry);
  if (town !== undefined) return places.nameOf(town);
  if (entry.collection === 'employers') return undefined;
  if (entry.collection === 'gatherings' && entry.data.online) return 'オンライン';
  const { areas, nationwide } = entry.data.coverage;
  if (nationwide) return '全国';
  const prefectures = new Set(areas.map((code) => code.slice(0, 2)));
  const [only, ...more] = prefectures;
  return only === undefined || more.length > 0 ? undefined : places.nameOf(only);
}

/** Makes the card of an entry. */
export function cardOf(entry: Entry, labels: Labels, places: Places): Card {
  const { data, collection } = entry;
  const category = categoryOf(entry);
  const yes = Object.keys(data.comforts).filter((id) => data.comforts[id] === true);
  return {
    collection,
    id: data.id,
    href: hrefOf(entry),
    name: data.name,
    summary: data.summary,
    kind:
      collection === 'employers'
        ? INDUSTRIES[data.industry]
        : labels.label('categories', category ?? ''),
    where: whereOf(entry, places),
    tags:
      collection === 'employers'
        ? data.accepts.map((accepts) => ACCEPTS[accepts])
        : labels.labels('comforts', yes),
    sample: data.sample,
    verified: data.verified,
  };
}
