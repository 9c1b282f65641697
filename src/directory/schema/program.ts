import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { COSTS, NEEDED } from './parts/choices.ts';
import { contactSchema } from './parts/contact.ts';
import { coverageSchema } from './parts/coverage.ts';
import {
  comfortsSchema,
  entryFields,
  sampleWithoutNumber,
  sampleWithoutNumberFault,
  sourcedOrSample,
  sourcedOrSampleFault,
} from './parts/entry.ts';
import { hoursSchema } from './parts/hours.ts';
import { placeSchema } from './parts/place.ts';
import { slug } from './parts/slug.ts';
import { line, paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';

/** What something costs. */
export const costSchema = z.strictObject({
  /** Free, paid, depends, or not known. */
  kind: choice(COSTS),
  /** Amount or condition, in words. */
  note: line.optional(),
});

/** For which ages, in completed years, both ends included. */
export const agesSchema = z.strictObject({
  /** Youngest age. Left out: no lower limit known. */
  min: z.int().min(0).max(120).optional(),
  /** Oldest age. Left out: no upper limit known. */
  max: z.int().min(0).max(120).optional(),
  /** What numbers cannot say: 「高校生をのぞく」. */
  note: line.optional(),
});

/** 支援・相談窓口. `content/programs/<id>.yaml` or `content/imported/programs/*.jsonl` */
export const programSchema = z
  .strictObject({
    ...entryFields,
    /** Who runs it: id of an organisation. */
    organization: slug.optional(),
    /** Kind of programme: id in `vocabulary/categories.yaml`. */
    category: slug,
    /** Doors it stands behind: ids in `vocabulary/needs.yaml`. */
    needs: z.array(slug).default([]),
    /** Who may use it: ids in `vocabulary/audiences.yaml`. */
    audience: z.array(slug).default([]),
    /** Where on the way it helps: ids in `vocabulary/steps.yaml`. */
    steps: z.array(slug).default([]),
    /** Ways to get in touch: ids in `vocabulary/channels.yaml`. */
    channels: z.array(slug).default([]),
    /** What it is, in easy Japanese: short sentences, no double negatives. */
    summary: paragraph,
    /** The same in やさしい日本語, when the summary is not easy enough itself. */
    easy: paragraph.optional(),
    /** What happens the first time, one step a line. */
    first_visit: z.array(line).default([]),
    /** When it can be reached. */
    hours: hoursSchema.optional(),
    /** What it costs. */
    cost: costSchema.optional(),
    /** For which ages. */
    ages: agesSchema.optional(),
    /** Where its users live. */
    coverage: coverageSchema.default({ areas: [], nationwide: false }),
    /** Where it is. */
    place: placeSchema.optional(),
    /** Comforts: id in `vocabulary/comforts.yaml` → true or false; left out = 未確認. */
    comforts: comfortsSchema,
    /** How to reach it. Whether a number is shown is decided by its sources. */
    contact: contactSchema.optional(),
    /** Official page. */
    url: webAddress.optional(),
    /** What is asked of people who want to use it. */
    requirements: z
      .strictObject({
        /** 障害者手帳: needed, not needed, depends, not known. */
        handbook: choice(NEEDED).default('unknown'),
        /** 紹介状・受給者証 and the like. */
        papers: z.array(line).default([]),
        /** Anything else, in words. */
        note: line.optional(),
      })
      .optional(),
    /** 定員, persons. */
    capacity: z.int().min(1).optional(),
    /** Number of the office in the source's register, by data set id (事業所番号 …). */
    identifiers: z.record(slug, line).default({}),
    /** What people should know before going; doubts about the data too. */
    note: paragraph.optional(),
  })
  .refine(sourcedOrSample, sourcedOrSampleFault)
  .refine(sampleWithoutNumber, sampleWithoutNumberFault);

/** 支援・相談窓口. */
export type Program = z.output<typeof programSchema>;
/** What something costs. */
export type Cost = z.output<typeof costSchema>;
/** For which ages. */
export type Ages = z.output<typeof agesSchema>;
