import { cardOf } from '../../directory/card.ts';
import type { Content } from '../../directory/content/types.ts';
import { wordsOfDistress } from '../../directory/distress.ts';
import { areaCodesOf, entriesOf, type Entry } from '../../directory/entry.ts';
import { makeLabels } from '../../directory/labels.ts';
import { makePlaces } from '../../directory/places.ts';
import type { IndexParts } from '../index/write.ts';
import type { SuggestionList } from './list.ts';

/** A name in the list only if somebody here could mean it; the search itself knows them all. */
function isNear(entry: Entry, region: ReadonlySet<string>): boolean {
  if (entry.collection !== 'employers' && entry.data.coverage.nationwide) return true;
  const prefectures = new Set([...region].map((code) => code.slice(0, 2)));
  return [...areaCodesOf(entry)].some((code) => region.has(code) || prefectures.has(code));
}

/**
 * The names of what is near or for everybody, and the words of distress. Names from far away would
 * be most of the bytes; a person there begins with the name of the town.
 * @param parts of the index of the same content
 */
export function makeSuggestions(
  content: Content,
  { words, kanaOf }: Pick<IndexParts, 'words' | 'kanaOf'>,
): SuggestionList {
  const { vocabulary, site } = content;
  const labels = makeLabels(vocabulary);
  const places = makePlaces(content.places);
  const region = new Set(site.region.areas.flatMap(({ municipalities }) => municipalities));
  const entries = entriesOf(content).filter((entry) => isNear(entry, region));
  return {
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
    readings: words.concepts.map(([label]) => {
      const kana = kanaOf(label);
      return kana === label ? '' : kana;
    }),
    distress: vocabulary.distress.map(({ cues, unless }) => [
      wordsOfDistress(cues),
      wordsOfDistress(unless),
    ]),
  };
}
