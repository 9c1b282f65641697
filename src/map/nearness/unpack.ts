import { fold } from './fold.ts';
import type { Place } from './place.ts';
import type { PlacesFile } from './places-file.ts';

/** A place with everything it may be called, folded. */
export type Named = {
  readonly kind: 'town' | 'station';
  readonly keys: readonly string[];
  /** Folded name of its prefecture. */
  readonly prefecture: string;
  readonly place: Place;
};

/** The gazetteer, ready to be asked. */
export type Unpacked = {
  readonly named: readonly Named[];
  /** Beginning of a postal code → its town. */
  readonly postal: ReadonlyMap<string, Named>;
};

const HALLS: Readonly<Record<string, string>> = {
  ...{ c: '役所', d: '役所', t: '役所', w: '役所', m: '役場', v: '役場' },
};
const FINE = 1000;

/** Unpacks what {@link PlacesFile} packs. */
export function unpack({ prefectures, towns, stations }: PlacesFile): Unpacked {
  const prefectureNames = prefectures.split(',');
  const kana = towns.kana.split(',');
  const names = towns.name.split(',');
  const cities = names.flatMap((name, row) =>
    towns.kind[row] === 'd' ? [{ name, kana: kana[row] ?? '' }] : [],
  );
  const townRows = names.map((name, row) => {
    const code = String(towns.code[row]).padStart(6, '0');
    const prefecture = prefectureNames[Number(code.slice(0, 2)) - 1] ?? '';
    return {
      full: prefecture + name,
      named: {
        kind: 'town',
        keys: townKeys(
          { name, kana: kana[row] ?? '' },
          towns.kind[row] === 'w' ? cities.find((city) => name.startsWith(city.name)) : undefined,
        ),
        prefecture: fold(prefecture),
        place: {
          label: prefecture + name,
          from: name + (HALLS[towns.kind[row] ?? ''] ?? '役所'),
          rough: true,
          lat: (towns.lat[row] ?? NaN) / FINE,
          lon: (towns.lon[row] ?? NaN) / FINE,
          code,
        },
      } satisfies Named,
    };
  });

  const readings = stations.kana.split(',');
  let town = 0;
  const stationRows = stations.name.split(',').map((name, row): Named => {
    town += stations.town[row] ?? 0;
    const home = townRows[town];
    const plain = name.replace(/[（(].*$/, '');
    const company = stations.operators[row];
    const where = [home?.full, company].filter(Boolean).join('・');
    return {
      kind: 'station',
      keys: [...new Set([name, plain, ...(readings[row] ?? '').split(' ')].map(fold))].filter(
        Boolean,
      ),
      prefecture: home?.named.prefecture ?? '',
      place: {
        label: `${plain}駅（${where}）`,
        from: `${plain}駅`,
        rough: false,
        lat: (home?.named.place.lat ?? NaN) + (stations.lat[row] ?? NaN) / FINE,
        lon: (home?.named.place.lon ?? NaN) + (stations.lon[row] ?? NaN) / FINE,
        ...(home === undefined ? {} : { code: home.named.place.code }),
      },
    };
  });

  const postal = new Map<string, Named>();
  for (const [row, beginnings] of towns.postal.split(',').entries()) {
    const named = townRows[row]?.named;
    if (named === undefined) continue;
    for (const beginning of beginnings.split(' ').filter(Boolean)) postal.set(beginning, named);
  }
  return { named: [...townRows.map(({ named }) => named), ...stationRows], postal };
}

type Spelling = { readonly name: string; readonly kana: string };

/** 芦屋市, 芦屋, あしやし, あしや; of a ward 札幌市中央区 also 中央区 and 中央. */
function townKeys({ name, kana }: Spelling, city: Spelling | undefined): string[] {
  const ward =
    city === undefined ? [] : [name.slice(city.name.length), kana.slice(city.kana.length)];
  const keys = [name, kana, ...ward].flatMap((one) => [
    one,
    one.replace(/^(..+?)(?:[市区町村]|し|く|ちょう|まち|むら|そん)$|^(.)[市区]$/, '$1$2'),
  ]);
  return [...new Set(keys.map(fold))].filter(Boolean);
}
