import { z } from 'zod';
import { says } from './says.ts';
import { line } from './text.ts';

/** 全国地方公共団体コード of a municipality, six digits with the check digit (`"282065"`). */
export const municipalityCode = z
  .string()
  .refine(
    (text) => /^\d{6}$/.test(text),
    says('6けたの市区町村コード（例："282065"）', '半角数字6けたを、引用符で囲んで書いてください'),
  );

/** A municipality (six digits) or a whole prefecture (two digits, JIS X 0401). */
export const areaCode = z
  .string()
  .refine(
    (text) => /^\d{6}$/.test(text) || /^(?:0[1-9]|[1-3]\d|4[0-7])$/.test(text),
    says(
      '6けたの市区町村コード（例："282065"）か、2けたの都道府県コード（例："28"）',
      '半角数字を、引用符で囲んで書いてください',
    ),
  );

/** Where something is. */
export const placeSchema = z.strictObject({
  /** Building or room, when it has a name of its own. */
  name: line.optional(),
  /** Municipality the place stands in. */
  municipality: municipalityCode,
  /** Postal code, `NNN-NNNN`. */
  postal_code: z
    .string()
    .refine(
      (text) => /^\d{3}-\d{4}$/.test(text),
      says('郵便番号（例：659-0051）', '半角数字で、3けた-4けたに書いてください'),
    )
    .optional(),
  /** Street address, from the prefecture or the municipality on. */
  address: line.optional(),
  /** Latitude, degrees, WGS 84 (JGD2011). */
  lat: z.number().min(20).max(46).optional(),
  /** Longitude, degrees, WGS 84 (JGD2011). */
  lon: z.number().min(122).max(154).optional(),
  /** How to get there, from where people start: 「JR芦屋駅から歩いて8分」. */
  access: line.optional(),
});

/** Where something is. */
export type Place = z.output<typeof placeSchema>;
