import type { Municipality } from '../../directory/schema/municipality.ts';
import type { Token } from '../../reading/dictionary.ts';
import { furiganaOf } from '../../reading/furigana.ts';
import { ambiguousPlaces } from '../../reading/places.ts';
import type { Reader } from '../../reading/reader.ts';

/** Where a text stands. */
export type Surroundings = {
  /** An address: names of streets and quarters cannot be looked up and stay without a reading. */
  readonly address: boolean;
  /** Municipality codes that it may be about, the likeliest first. */
  readonly areas: readonly string[];
};

/** Turns a text into HTML with ふりがな: `<ruby>漢字<rt>かんじ</ruby>`. */
export type Ruby = (text: string, where: Surroundings) => string;

/** Makes the function that sets ふりがな; texts that were set once are remembered. */
export function makeRuby(
  reader: Pick<Reader, 'read' | 'readKnown'>,
  places: readonly Municipality[],
): Ruby {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const ambiguous = [...ambiguousPlaces(places)];
  const made = new Map<string, string>();

  /** The prefecture that decides how a name in the text is read. */
  const prefectureFor = (text: string, areas: readonly string[]): string => {
    const name = ambiguous.find((one) => text.includes(one));
    if (name === undefined) return '';
    return (
      areas.map((code) => byCode.get(code)).find((place) => place?.name === name)?.prefectureName ??
      ''
    );
  };

  return (text, { address, areas }) => {
    const prefecture = prefectureFor(text, areas);
    const key = `${address ? '-' : '+'}${prefecture}\n${text}`;
    const before = made.get(key);
    if (before !== undefined) return before;
    const tokens = (address ? reader.readKnown : reader.read)(prefecture + text);
    const html = tokens
      .slice(prefecture === '' ? 0 : 1)
      .map(withFurigana)
      .join('');
    made.set(key, html);
    return html;
  };
}

// `rt` may stay open before the end of its `ruby` (HTML standard).
const withFurigana = ({ text, kana }: Token): string =>
  kana === undefined
    ? text
    : furiganaOf(text, kana)
        .map((piece) =>
          piece.kana === undefined ? piece.text : `<ruby>${piece.text}<rt>${piece.kana}</ruby>`,
        )
        .join('');
