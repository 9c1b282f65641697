import { kilometresBetween, type Point } from '../../directory/distance.ts';
import { fold } from './fold.ts';
import type { Found, Place } from './place.ts';
import type { Named, Unpacked } from './unpack.ts';

/** So many names are a question one can answer at a glance. */
const ASKED = 12;

/**
 * Finds the place that somebody means: a postal code, a station or a municipality, in kanji or kana.
 * @param home the site's own region, degrees: places of one name are named nearest to it first
 */
export function findPlace(text: string, { named, postal }: Unpacked, home: Point): Found {
  const digits = text.normalize('NFKC').replace(/[〒\s\p{Dash}ー−]/gu, '');
  if (/^\d+$/.test(digits)) return findPostal(digits, postal);

  const { words, station, prefecture } = wordsOf(text, named);
  if (words === '') return nothing(prefecture === undefined ? 'empty' : 'wide');
  const among = named.filter(
    (one) =>
      (!station || one.kind === 'station') &&
      (prefecture === undefined || one.prefecture === prefecture),
  );
  const exact = among.filter(({ keys }) => keys.includes(words));
  const matching =
    exact.length > 0 ? exact : among.filter(({ keys }) => keys.some((k) => k.startsWith(words)));
  return oneOf(matching, home);
}

type Words = { readonly words: string; readonly station: boolean; readonly prefecture?: string };

/** Takes 駅 from the end and a prefecture from the beginning. */
function wordsOf(text: string, named: readonly Named[]): Words {
  const folded = fold(text);
  // さえき is the name of a town, and not the station of さ.
  const station = /(?:駅|えき)$/.test(folded) && !named.some(({ keys }) => keys.includes(folded));
  const words = station ? folded.replace(/(?:駅|えき)$/, '') : folded;
  const prefecture = named.find(
    (one) => one.prefecture !== '' && words.startsWith(one.prefecture),
  )?.prefecture;
  return prefecture === undefined
    ? { words, station }
    : { words: words.slice(prefecture.length), station, prefecture };
}

function findPostal(digits: string, postal: Unpacked['postal']): Found {
  if (digits.length !== 7) return nothing('digits');
  for (let length = digits.length; length > 0; length -= 1) {
    const town = postal.get(digits.slice(0, length));
    if (town === undefined) continue;
    const label = `〒${digits.slice(0, 3)}-${digits.slice(3)}（${town.place.label}）`;
    return { kind: 'place', place: { ...town.place, label } };
  }
  return nothing('postal');
}

function oneOf(matching: readonly Named[], home: Point): Found {
  const places = [...new Map(matching.map(({ place }) => [place.label, place])).values()];
  const [only, another] = places;
  if (only === undefined) return nothing('unknown');
  if (another === undefined) return { kind: 'place', place: only };
  const far = new Map(places.map((place) => [place, kilometresBetween(home, place)]));
  const near = (place: Place): number => far.get(place) ?? Infinity;
  places.sort((a, b) => near(a) - near(b));
  return { kind: 'which', places: places.slice(0, ASKED), more: places.length > ASKED };
}

const SAY = {
  empty: '郵便番号、駅の名前、まちの名前のどれかを入れてください。',
  digits: '郵便番号は、7けたの数字で入れてください。',
  postal: 'この郵便番号のまちが、見つかりませんでした。駅の名前か、まちの名前でも調べられます。',
  wide: '県の名前だけでは広いので、まちか駅の名前も入れてください。',
  unknown:
    'この名前の駅やまちは、見つかりませんでした。漢字かひらがなで、短く入れると見つかることもあります。',
} as const;

const nothing = (why: keyof typeof SAY): Found => ({ kind: 'nothing', say: SAY[why] });
