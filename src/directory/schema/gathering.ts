import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { BOOKING } from './parts/choices.ts';
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
import { placeSchema } from './parts/place.ts';
import { rule } from './parts/says.ts';
import { scheduleSchema } from './parts/schedule.ts';
import { slug } from './parts/slug.ts';
import { line, paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';
import { agesSchema, costSchema } from './program.ts';

function somewhere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return 'place' in value || 'online' in value;
}

/** 居場所・家族会・サロン・講座・見学会. `content/gatherings/<id>.yaml` */
export const gatheringSchema = z
  .strictObject({
    ...entryFields,
    /** Who holds it: id of an organisation. */
    organization: slug.optional(),
    /** Kind of gathering: id in `vocabulary/categories.yaml`, one that is `for: [gatherings]`. */
    category: slug,
    /** Doors it stands behind: ids in `vocabulary/needs.yaml`. */
    needs: z.array(slug).default([]),
    /** Who it is for: ids in `vocabulary/audiences.yaml`. */
    audience: z.array(slug).default([]),
    /** Where on the way it helps: ids in `vocabulary/steps.yaml`. */
    steps: z.array(slug).default([]),
    /** What happens there, in easy Japanese. */
    summary: paragraph,
    /** The same in やさしい日本語, when the summary is not easy enough itself. */
    easy: paragraph.optional(),
    /** What happens when one comes for the first time, one step a line. */
    first_visit: z.array(line).default([]),
    /** When it takes place. */
    schedule: scheduleSchema,
    /** Where it takes place. `place` or `online` is needed; both = hybrid. */
    place: placeSchema.optional(),
    /** How it takes place online. */
    online: z
      .strictObject({
        /** The tool: 「Zoom」「LINEオープンチャット」. */
        tool: line,
        /** How to get the link, in words. The link itself is never published. */
        how: line.optional(),
      })
      .optional(),
    /** Whether and how to book. */
    booking: z
      .strictObject({
        /** Needed, optional, not needed, not known. */
        kind: choice(BOOKING),
        /** How to book, in words; a way without a phone call first. */
        how: line.optional(),
      })
      .optional(),
    /** How many people fit, persons. */
    capacity: z.int().min(1).optional(),
    /** What it costs. */
    cost: costSchema.optional(),
    /** For which ages. */
    ages: agesSchema.optional(),
    /** Where its visitors live. */
    coverage: coverageSchema.default({ areas: [], nationwide: false }),
    /** Comforts: id in `vocabulary/comforts.yaml` → true or false; left out = 未確認. */
    comforts: comfortsSchema,
    /** How to ask a question before coming. */
    contact: contactSchema.optional(),
    /** Official page. */
    url: webAddress.optional(),
    /** What people should know before going. */
    note: paragraph.optional(),
  })
  .refine(
    somewhere,
    rule(['place'], '場所（place）かオンライン（online）', 'どちらか一つは書いてください'),
  )
  .refine(sourcedOrSample, sourcedOrSampleFault)
  .refine(sampleWithoutNumber, sampleWithoutNumberFault);

/** 居場所・家族会・サロン・講座・見学会. */
export type Gathering = z.output<typeof gatheringSchema>;
