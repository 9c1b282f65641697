import { cardOf } from '../../directory/card.ts';
import type { Content } from '../../directory/content/types.ts';
import { areaCodesOf, entriesOf, type Entry } from '../../directory/entry.ts';
import { makeLabels } from '../../directory/labels.ts';
import { makePlaces } from '../../directory/places.ts';
import type { Term } from '../../directory/schema/vocabulary.ts';
import type { SuggestionList } from './list.ts';

/** A name in the list only if somebody here could mean it; the search itself knows them all. */
function isNear(entry: Entry, region: ReadonlySet<string>): boolean {
  if (entry.collection !== 'employers' && entry.data.coverage.nationwide) return true;
  const prefectures = new Set([...region].map((code) => code.slice(0, 2)));
  return [...areaCodesOf(entry)].some((code) => region.has(code) || prefectures.has(code));
}

const spellings = ({ label, plain, forms }: Term): [string, ...string[]] => [
  label,
  ...[plain.replaceAll(' ', ''), ...forms].filter((text) => text !== label),
];

/**
 * What may be offered while somebody types: doors, kinds, comforts and ways of getting in touch,
 * and the names of what is near or for everybody. Names from far away would be most of the bytes; a
 * person there begins with the name of the town.
 */
export function makeSuggestions(content: Content): SuggestionList {
  const { vocabulary, site } = content;
  const labels = makeLabels(vocabulary);
  const places = makePlaces(content.places);
  const region = new Set(site.region.areas.flatMap(({ municipalities }) => municipalities));
  const entries = entriesOf(content).filter((entry) => isNear(entry, region));
  return {
    words: [...vocabulary.categories, ...vocabulary.comforts, ...vocabulary.channels].map(
      spellings,
    ),
    needs: vocabulary.needs.map((need) => [need.id, ...spellings(need)]),
    region: [...region],
    entries: [
      ...entries.map((entry): SuggestionList['entries'][number] => {
        const { name, href, kind, where } = cardOf(entry, labels, places);
        const about = [kind, where].filter((part) => part !== undefined).join('・');
        const others = [entry.data.kana ?? '', ...entry.data.also_known_as];
        return [href, name, about, ...others.filter((text) => text !== '')];
      }),
      ...content.guides.map(({ id, title, kana }): SuggestionList['entries'][number] => [
        `/guides/${id}/`,
        title,
        '読みもの',
        ...(kana === undefined ? [] : [kana]),
      ]),
    ],
  };
}
