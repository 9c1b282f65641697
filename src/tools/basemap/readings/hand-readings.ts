import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { BasemapError } from '../error.ts';

const kana = z.string().regex(/^[ぁ-ゖー・ ]+$/);
const schema = z.strictObject({
  /** Parts of names. */
  parts: z.record(z.string(), kana),
  /** Ends of names; the longest that fits is taken. */
  endings: z.record(z.string(), kana),
  /** Whole names; several readings are separated by a space. */
  names: z.record(z.string(), kana),
});

/** Readings decided by hand. */
export type HandReadings = z.output<typeof schema>;

/** Reads `content/gazetteer/station-readings.yaml`. @throws BasemapError */
export function readHandReadings(path: string): HandReadings {
  try {
    return schema.parse(parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new BasemapError('readings-invalid', path, { cause });
  }
}
