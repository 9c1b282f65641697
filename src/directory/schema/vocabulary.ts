import { z } from 'zod';
import type { Distress } from './distress.ts';
import type { Concept, Spelling } from './concept.ts';
import { choice } from './parts/choice.ts';
import { localDate } from './parts/local-date.ts';
import { pattern } from './parts/pattern.ts';
import { slug } from './parts/slug.ts';
import { line, paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';

const termFields = {
  /** Id that entries name. */
  id: slug,
  /** The field's own word, short. */
  label: line,
  /** The same in やさしい日本語. */
  plain: line,
  /** One or two sentences for people who do not know the word. */
  description: paragraph,
  /** Words of the same meaning in texts and searches. */
  forms: z.array(line).default([]),
  /** Phrases people say when they mean this, for the search only. */
  cues: z.array(line).default([]),
} as const;

/** A term of needs, comforts, steps, channels or audiences. */
export const termSchema = z.strictObject(termFields);

/** Which collections a category is for. */
const CATEGORY_FOR = { programs: '支援・相談窓口', gatherings: '居場所・集まり' } as const;

/** How complete a list is, as its page says it. */
export const COMPLETENESS = {
  full: '公開されているものを、すべて載せています。',
  partial: 'この一覧は、全部ではありません。',
  unknown: 'この一覧で全部かどうかは、確かめられていません。',
} as const;

/** A kind of programme or gathering: one item of `content/vocabulary/categories.yaml`. */
export const categorySchema = z.strictObject({
  ...termFields,
  /** What such a place does, in やさしい日本語: stands in for entries that say nothing easier. */
  easy: paragraph,
  /** Collections whose entries may be of this kind. */
  for: z.array(choice(CATEGORY_FOR)).min(1),
  /** What people ask about there, for a sentence to say on the phone: 「はたらく準備」. */
  asking: line.optional(),
  /** Heading under which lists group it: 「相談」「はたらく」. */
  group: line,
  /** True when every area should have one: an area page says if none is listed. */
  expected: z.boolean().default(false),
  /** How much of what there is in the country is listed here. */
  completeness: choice(COMPLETENESS).default('unknown'),
  /** Official list or page to look at when ours is not complete. */
  official_index: z
    .strictObject({
      /** Name of the list. */
      title: line,
      /** Its address. */
      url: webAddress,
      /** Day on which the address was last seen in a source. */
      seen: localDate.optional(),
    })
    .optional(),
});

/** A word that people should not meet here: one item of `content/vocabulary/words-avoid.yaml`. */
export const avoidedWordSchema = z.strictObject({
  /** Regular expression (Unicode) that finds the word. */
  pattern,
  /** What to write instead. */
  instead: line,
  /** Why, for editors. */
  why: line.optional(),
  /** Longer expressions in which the word is fine: 「ショーケース」. */
  allowed: z.array(line).default([]),
});

/** A word that is hard to understand: one item of `content/vocabulary/words-hard.yaml`. */
export const hardWordSchema = z.strictObject({
  /** The word, or the part of it that does not change. */
  word: line,
  /** What to say instead, or in brackets behind it. */
  say: line,
});

/** A term of needs, comforts, steps, channels or audiences. */
export type Term = z.output<typeof termSchema>;
/** A kind of programme or gathering. */
export type Category = z.output<typeof categorySchema>;
/** A word to avoid. */
export type AvoidedWord = z.output<typeof avoidedWordSchema>;

/** A word that is hard to understand. */
export type HardWord = z.output<typeof hardWordSchema>;

/** All vocabularies; each list keeps the order of its file. */
export type Vocabulary = {
  readonly categories: readonly Category[];
  readonly needs: readonly Term[];
  readonly comforts: readonly Term[];
  readonly steps: readonly Term[];
  readonly channels: readonly Term[];
  readonly audiences: readonly Term[];
  readonly wordsAvoid: readonly AvoidedWord[];
  readonly wordsHard: readonly HardWord[];
  readonly distress: readonly Distress[];
  /** What people mean when they search, for the search only. */
  readonly concepts: readonly Concept[];
  /** Ways of writing the same word, for the search only. */
  readonly spellings: readonly Spelling[];
};
