import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BasemapError } from './error.ts';

/** One municipality or ward. `type`: c 市, d 政令指定都市, m 町, v 村, t 特別区, w 行政区. */
export type MunicipalityRow = {
  /** Five digits (JIS X 0402 without the check digit). */
  readonly code: string;
  /** First two digits of the code. */
  readonly prefecture: string;
  readonly name: string;
  /** Position of the office, degrees. */
  readonly lat: number;
  readonly lon: number;
  readonly type: 'c' | 'd' | 'm' | 'v' | 't' | 'w';
};

export type Gazetteer = {
  /** Full names of the prefectures, in the order of their codes (index 0 is code 01). */
  readonly prefectures: readonly string[];
  readonly rows: readonly MunicipalityRow[];
};

const schema = z.object({
  prefectures: z.array(z.tuple([z.string(), z.string()])).length(47),
  rows: z.array(
    z.tuple([
      z.string().regex(/^\d{6}$/),
      z.string(),
      z.string(),
      z.number(),
      z.number(),
      z.enum(['c', 'd', 'm', 'v', 't', 'w']),
    ]),
  ),
});

/** Reads `municipalities.json`. @throws BasemapError */
export function readGazetteer(path: string): Gazetteer {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BasemapError('source-unreadable', path, { cause });
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new BasemapError('gazetteer-invalid', path, { cause: parsed.error });
  return {
    prefectures: parsed.data.prefectures.map(([name]) => name),
    rows: parsed.data.rows.map(([code, name, , lat, lon, type]) => ({
      code: code.slice(0, 5),
      prefecture: code.slice(0, 2),
      name,
      lat,
      lon,
      type,
    })),
  };
}
