import { z } from 'zod';
import { readMapSource } from '../../map-source.ts';
import { says } from './says.ts';

/** `builtin`, `gsi` or `pmtiles:/map/<file>.pmtiles`. */
export const mapSource = z
  .string()
  .refine(
    (text) => readMapSource(text) !== undefined,
    says(
      'builtin、gsi、pmtiles:/map/ファイル名.pmtiles のどれか',
      'ファイルは public/map/ に置いてください。ほかのサイトのアドレスは使えません',
    ),
  );
