import { z } from 'zod';
import { fieldOf } from './field.ts';
import { rule } from './says.ts';
import { slug } from './slug.ts';
import { sourceSchema } from './source.ts';
import { kana, line } from './text.ts';
import { verifiedSchema } from './verified.ts';

/** Fields that every entry of the directory has. */
export const entryFields = {
  /** The file name without ending; stable for ever, it stands in printed links. */
  id: slug,
  /** Name as the organisation writes it. */
  name: line,
  /** Reading of the name in hiragana. */
  kana: kana.optional(),
  /** Other names people use: abbreviations, former names, nicknames. */
  also_known_as: z.array(line).default([]),
  /** Where the facts come from. Needed unless `sample: true`. */
  sources: z.array(sourceSchema).default([]),
  /** Last confirmation. Without it the entry is shown as 要確認. */
  verified: verifiedSchema.optional(),
  /** True for anything invented: it is marked 見本 wherever it is shown. */
  sample: z.boolean().default(false),
} as const;

/** What a person asks before coming: three states, a comfort that is left out is 未確認. */
export const comfortsSchema = z.record(slug, z.boolean()).default({});

function has(value: unknown, field: string): boolean {
  const found = fieldOf(value, field);
  return Array.isArray(found) ? found.length > 0 : found !== undefined;
}

function isSample(value: unknown): boolean {
  return fieldOf(value, 'sample') === true;
}

/** A real entry names its source; an invented one says so. */
export function sourcedOrSample(value: unknown): boolean {
  return isSample(value) || has(value, 'sources');
}

/** Fault of {@link sourcedOrSample}. */
export const sourcedOrSampleFault = rule(
  ['sample'],
  '出典（sources）か、見本の印（sample: true）',
  '実在するものには sources を、つくりものには sample: true を書いてください',
);

/** An invented number may be somebody's real one, so samples carry none. */
export function sampleWithoutNumber(value: unknown): boolean {
  if (!isSample(value)) return true;
  const contact = fieldOf(value, 'contact');
  return !has(contact, 'phones') && !has(contact, 'fax') && !has(contact, 'email');
}

/** Fault of {@link sampleWithoutNumber}. */
export const sampleWithoutNumberFault = rule(
  ['contact'],
  '見本（sample: true）には電話・ファクス・メールを書かない',
  '実在する方の番号になることがあるため、消してください',
);
