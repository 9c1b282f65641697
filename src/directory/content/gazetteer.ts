import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Municipality } from '../schema/municipality.ts';
import type { Fault } from './faults.ts';
import { shownPath } from './files.ts';

const gazetteerSchema = z.object({
  /** Name and reading of each prefecture, in the order of JIS X 0401. */
  prefectures: z.array(z.tuple([z.string(), z.string()])).length(47),
  /** code6, name, kana, latitude, longitude, kind. */
  rows: z.array(
    z.tuple([
      z.string().length(6),
      z.string(),
      z.string(),
      z.number(),
      z.number(),
      z.enum(['c', 'd', 'm', 'v', 't', 'w']),
    ]),
  ),
});

/** Reads `gazetteer/municipalities.json`; rows are in the order of the file (by code). */
export function readGazetteer(path: string): { places: Municipality[]; faults: Fault[] } {
  try {
    const { prefectures, rows } = gazetteerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const cities = rows.filter((row) => row[5] === 'd');
    const places = rows.map(([code, name, kana, lat, lon, kind]): Municipality => {
      const prefecture = code.slice(0, 2);
      const [prefectureName = '', prefectureKana = ''] = prefectures[Number(prefecture) - 1] ?? [];
      const city =
        kind === 'w'
          ? cities.find((row) => row[0].startsWith(prefecture) && name.startsWith(row[1]))?.[0]
          : undefined;
      const own = { code, name, kana, lat, lon, kind, prefecture, prefectureName, prefectureKana };
      return city === undefined ? own : { ...own, city };
    });
    return { places, faults: [] };
  } catch {
    return {
      places: [],
      faults: [
        {
          file: shownPath(path),
          field: '',
          expected: '市区町村の一覧（JSON）',
          found: '読めないファイル',
          remedy: '最初からある content/gazetteer/municipalities.json を写し直してください',
        },
      ],
    };
  }
}
