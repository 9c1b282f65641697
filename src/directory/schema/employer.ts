import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { ACCEPTS, INDUSTRIES } from './parts/choices.ts';
import {
  comfortsSchema,
  entryFields,
  sourcedOrSample,
  sourcedOrSampleFault,
} from './parts/entry.ts';
import { vintage } from './parts/local-date.ts';
import { placeSchema } from './parts/place.ts';
import { slug } from './parts/slug.ts';
import { line, paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';

/** Level from 1 (little) to 3 (much). */
const level = z.int().min(1).max(3);

/**
 * 協力事業所. `content/employers/<id>.yaml`. There is no phone field on purpose: people are
 * introduced by a programme (`through`), they never phone an employer directly.
 */
export const employerSchema = z
  .strictObject({
    ...entryFields,
    /** Large class of 日本標準産業分類, one letter A to T. */
    industry: choice(INDUSTRIES),
    /** What it accepts, from looking in to employment. */
    accepts: z.array(choice(ACCEPTS)).min(1),
    /** Work that is there. */
    tasks: z
      .array(
        z.strictObject({
          /** What one does: 「本の背ラベル貼り」. */
          name: line,
          /** Physical and mental effort, 1 (light) to 3. */
          effort: level,
          /** Contact with people, 1 (hardly any) to 3. */
          contact: level,
          /** Anything else about the task. */
          note: line.optional(),
        }),
      )
      .min(1),
    /** Shortest shift, minutes. */
    shortest_shift_minutes: z.int().min(5).max(480).optional(),
    /** 配慮 that the workplace offers, one a line. */
    considerations: z.array(line).default([]),
    /** The programme that introduces: id of a program. */
    through: slug,
    /** Co-operating since: year, month or day. */
    agreement_since: vintage.optional(),
    /** Where the work is. */
    place: placeSchema,
    /** What kind of workplace it is, in easy Japanese. */
    summary: paragraph,
    /** The same in やさしい日本語, when the summary is not easy enough itself. */
    easy: paragraph.optional(),
    /** Doors it stands behind: ids in `vocabulary/needs.yaml`. */
    needs: z.array(slug).default([]),
    /** Where on the way it helps: ids in `vocabulary/steps.yaml`. */
    steps: z.array(slug).default([]),
    /** Comforts: id in `vocabulary/comforts.yaml` → true or false; left out = 未確認. */
    comforts: comfortsSchema,
    /** Official site of the workplace. */
    url: webAddress.optional(),
  })
  .refine(sourcedOrSample, sourcedOrSampleFault);

/** 協力事業所. */
export type Employer = z.output<typeof employerSchema>;
