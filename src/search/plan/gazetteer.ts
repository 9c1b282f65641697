import { kanaFromRomaji } from '../text/romaji.ts';
import { makeFolding, type Folding } from '../text/fold.ts';
import type { PlaceNames } from '../words/shape.ts';

/** A place that was understood. */
export type FoundPlace = {
  /** Municipalities it may be (six digits); several when the name is shared. */
  readonly codes: readonly string[];
  /** Its prefecture, when a prefecture was meant or the municipality lies in one. */
  readonly prefectures: readonly string[];
  readonly name: string;
  /** False for a name without its 市 or 町, which may be another word or part of a name. */
  readonly sure: boolean;
};

/** Finds places in questions. */
export type Gazetteer = {
  /**
   * The first place in a word, and the word without it.
   * @param word folded, without spaces
   * @param sound the same as it sounds; kana only when typed in kana or romaji
   */
  readonly find: (word: string, sound: string) => { place: FoundPlace; rest: string } | undefined;
};

type Named = { codes: string[]; prefectures: string[]; name: string; sure: boolean };

const KINDS = /[市区町村都府県]$/u;
const KANA_KINDS = /(し|く|ちょう|まち|そん|むら|と|ふ|けん)$/u;
const KANA_ONLY = /^[ぁ-ゖー]+$/u;
const LONGEST = 12;
/** Readings as they sound: 「ひさやままち」 has no ママ that could be spelt otherwise. */
const SOUNDS = makeFolding([]);

/**
 * Makes the gazetteer.
 * @param beginsWithForm whether a known word stands at the beginning: 「三田家族会」 names a place and
 *   a kind, 「平和学習」 does not
 */
export function makeGazetteer(
  { places, prefectures }: PlaceNames,
  folding: Folding,
  beginsWithForm: (rest: string) => boolean,
): Gazetteer {
  const written = new Map<string, Named>();
  const heard = new Map<string, Named>();
  const add = (map: Map<string, Named>, key: string, named: Named): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, { ...named });
    else {
      known.codes.push(...named.codes.filter((code) => !known.codes.includes(code)));
      known.prefectures.push(
        ...named.prefectures.filter((one) => !known.prefectures.includes(one)),
      );
      known.sure = known.sure || named.sure;
    }
  };
  const sound = (kana: string): string => SOUNDS.key(kana).replaceAll(' ', '');
  const addBoth = (name: string, kana: string, named: Omit<Named, 'sure' | 'name'>): void => {
    const full = { ...named, name, sure: true };
    add(written, folding.key(name).replaceAll(' ', ''), full);
    add(heard, sound(kana), full);
    const [short, shortKana] = [name.replace(KINDS, ''), kana.replace(KANA_KINDS, '')];
    if (short.length < 2) return;
    add(written, folding.key(short).replaceAll(' ', ''), { ...full, sure: false });
    if (shortKana.length > 1) add(heard, sound(shortKana), { ...full, sure: false });
  };
  for (const [code, name, kana] of places) {
    const named = { codes: [code], prefectures: [code.slice(0, 2)] };
    addBoth(name, kana, named);
    const ward = /^(.+市)(.+区)$/u.exec(name)?.[2];
    if (ward !== undefined) {
      add(written, folding.key(ward), { ...named, name, sure: true });
    }
  }
  for (const [code, name, kana] of prefectures) {
    addBoth(name, kana, { codes: [], prefectures: [code] });
  }

  const inWriting = (word: string): ReturnType<Gazetteer['find']> => {
    for (let start = 0; start < word.length; start += 1) {
      for (let end = Math.min(word.length, start + LONGEST); end > start + 1; end -= 1) {
        const piece = word.slice(start, end);
        const place = written.get(piece);
        if (place === undefined || KANA_ONLY.test(piece)) continue;
        const after = word.slice(end);
        const apart = after === '' || /^[のでにへ]/.test(after) || beginsWithForm(after);
        if (!place.sure && !(start === 0 && apart)) continue;
        return { place, rest: `${word.slice(0, start)} ${word.slice(end)}`.trim() };
      }
    }
    return undefined;
  };
  const inSound = (kana: string): ReturnType<Gazetteer['find']> => {
    if (!KANA_ONLY.test(kana)) return undefined;
    const whole = heard.get(kana);
    if (whole) return { place: whole, rest: '' };
    for (let end = kana.length - 1; end > 1; end -= 1) {
      const place = heard.get(kana.slice(0, end));
      const rest = kana.slice(end);
      const named = place !== undefined && /^[のでにへ]/.test(rest);
      if (named && (place.sure || rest.length === 1 || beginsWithForm(rest.slice(1)))) {
        return { place, rest };
      }
      if (place?.sure && end > 3) return { place, rest };
    }
    return undefined;
  };
  return { find: (word, heardAs) => inWriting(word) ?? inSound(heardAs) };
}

/** The kana of a word in Latin letters, else the word itself. */
export const kanaOr = (word: string): string =>
  /^[a-zāīūēōâîûêô'-]{2,}$/.test(word) ? (kanaFromRomaji(word) ?? word) : word;
