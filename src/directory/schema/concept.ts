import { z } from 'zod';
import { slug } from './parts/slug.ts';
import { line } from './parts/text.ts';

/**
 * Something people mean when they search: one item of `content/vocabulary/concepts/*.yaml`.
 * The lists of ids lead to what helps with it, the best first.
 */
export const conceptSchema = z.strictObject({
  id: slug,
  /** Its name on the screen: 「〜に近いもの」. */
  label: line,
  /** Words of the same meaning, in texts and in searches. */
  forms: z.array(line).default([]),
  /** Beginnings of what people say when they mean this; 「…」 stands for a few other letters. */
  cues: z.array(line).default([]),
  /** True when it says little beside another concept: 「相談したい」. */
  general: z.boolean().default(false),
  /** True when it answers only if nothing else does: 「〜できない」 of something unknown. */
  last_resort: z.boolean().default(false),
  /**
   * True for a thing of everyday life: it means this alone and in sentences, but beside a word that
   * nobody here knows it is another thing (「パソコン修理」), which is then not listed.
   */
  everyday: z.boolean().default(false),
  /** Kinds of place that help. */
  categories: z.array(slug).default([]),
  needs: z.array(slug).default([]),
  comforts: z.array(slug).default([]),
  steps: z.array(slug).default([]),
  channels: z.array(slug).default([]),
  audiences: z.array(slug).default([]),
});

/** Ways of writing the same word: one item of `content/vocabulary/spellings.yaml`. */
export const spellingSchema = z.strictObject({
  /** The spelling under which the search keeps the word. */
  write: line,
  /** Other spellings of it, typing errors included. */
  variants: z.array(line).min(1),
});

/** Something people mean when they search. */
export type Concept = z.output<typeof conceptSchema>;
/** Ways of writing the same word. */
export type Spelling = z.output<typeof spellingSchema>;
