import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { HOTLINE_TOPICS } from './parts/choices.ts';
import { entryFields, sourcedOrSample, sourcedOrSampleFault } from './parts/entry.ts';
import { hoursSchema } from './parts/hours.ts';
import { hotlineNumber } from './parts/phone.ts';
import { slug } from './parts/slug.ts';
import { line } from './parts/text.ts';
import { webAddress } from './parts/url.ts';
import { costSchema } from './program.ts';

/** すぐに話したいとき. `content/hotlines/<id>.yaml` */
export const hotlineSchema = z
  .strictObject({
    ...entryFields,
    /** What it is about. */
    topic: choice(HOTLINE_TOPICS),
    /** Number to call. Left out for chats, finders, and numbers that were not confirmed. */
    number: hotlineNumber.optional(),
    /** Other numbers for some regions. */
    regional_numbers: z
      .array(
        z.strictObject({
          /** Where it is for, in words: 「岩手・宮城・福島」. */
          area: line,
          /** Number to call from there. */
          number: hotlineNumber,
        }),
      )
      .default([]),
    /** When somebody answers. */
    hours: hoursSchema.optional(),
    /** What it costs. */
    cost: costSchema,
    /** Ways to get in touch: ids in `vocabulary/channels.yaml`. */
    channels: z.array(slug).min(1),
    /** Who it is for, in words: 「18歳まで」「誰でも」. */
    audience: line,
    /** Doors it stands behind: ids in `vocabulary/needs.yaml`. */
    needs: z.array(slug).default([]),
    /** True for the few that are shown first. */
    primary: z.boolean().default(false),
    /** Place in the list, small first. */
    order: z.int().min(0).default(100),
    /** Official page. */
    url: webAddress.optional(),
    /** What to know before calling. */
    note: line.optional(),
  })
  .refine(sourcedOrSample, sourcedOrSampleFault);

/** すぐに話したいとき. */
export type Hotline = z.output<typeof hotlineSchema>;
