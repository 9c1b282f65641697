import { z } from 'zod';
import { firstAddress, isTooOld, readVintage, tooOldInWords } from './vintage.ts';

/** A row that somebody collected by hand; `publishable: false` means name and official page only. */
export const curatedRowSchema = z.object({
  name: z.string(),
  source_url: z.string(),
  publishable: z.boolean(),
  phone: z.string().optional(),
  phone_note: z.string().optional(),
  fax: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  hours: z.string().optional(),
  closed: z.string().optional(),
  vintage: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
});

/** A row that somebody collected by hand. */
export type CuratedRow = z.output<typeof curatedRowSchema>;

/** How old a row is, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined when it does not say. */
export function vintageOf(row: CuratedRow): string | undefined {
  return readVintage(row.vintage ?? row.source_url);
}

/** Why phone, address and hours of a row are not shown; undefined when they are. */
export function hiddenBecause(row: CuratedRow): string | undefined {
  const vintage = vintageOf(row);
  if (firstAddress(row.source_url) === undefined) return '出典のページの住所がありません';
  if (isTooOld(vintage)) return tooOldInWords(vintage);
  return row.publishable ? undefined : '公開してよいと確かめられていません';
}
