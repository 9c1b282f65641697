import type { Dataset } from '../../directory/schema/dataset.ts';
import type { Place } from '../../directory/schema/parts/place.ts';
import type { Source } from '../../directory/schema/parts/source.ts';
import type { Verified } from '../../directory/schema/parts/verified.ts';
import { VERIFIED_HOW } from '../../directory/schema/parts/choices.ts';
import type { Known } from '../known.ts';

/** Cells that say where, the same in both lists. */
export function placeCells(place: Place | undefined, { places }: Known) {
  const town = place === undefined ? undefined : places.find(place.municipality);
  return {
    都道府県コード又は市区町村コード: place?.municipality,
    都道府県名: town?.prefectureName,
    市区町村名: town?.name,
    住所: place?.address,
    緯度: place?.lat,
    経度: place?.lon,
  };
}

/** A reading in katakana, as the lists want it; content holds hiragana. */
export function katakana(kana: string | undefined): string | undefined {
  return kana?.replaceAll(/[ぁ-ゖ]/g, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60),
  );
}

/** Text in one line: a cell with line breaks is torn apart by many programs. */
export function oneLine(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s*\n\s*/g, '');
}

/** What the mark of an invented entry says. */
const SAMPLE_MARK = '見本（つくりもの。実在しません）';

type Marked = {
  readonly sample: boolean;
  readonly sources: readonly Source[];
  readonly verified?: Verified | undefined;
};

/**
 * 備考: the mark of a sample first; then what else is to be said; then how sure it is, where it
 * comes from, and the attribution or licence of the data set.
 */
export function remarks(
  entry: Marked,
  datasets: ReadonlyMap<string, Dataset>,
  others: readonly (string | undefined)[] = [],
): string {
  const { sample, sources, verified } = entry;
  const from = sources.flatMap(({ dataset, title, url, licence }) => {
    const set = dataset === undefined ? undefined : datasets.get(dataset);
    return `出典：${[title, url, set?.attribution ?? licence].filter(Boolean).join(' ')}`;
  });
  return [
    sample ? SAMPLE_MARK : undefined,
    ...others,
    verified && `最終確認日：${verified.date}（${VERIFIED_HOW[verified.how]}）`,
    ...from,
  ]
    .flatMap((text) => oneLine(text) ?? [])
    .filter((text) => text !== '')
    .join('／');
}
