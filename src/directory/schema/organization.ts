import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { ORGANIZATION_KINDS } from './parts/choices.ts';
import { contactSchema } from './parts/contact.ts';
import {
  entryFields,
  sampleWithoutNumber,
  sampleWithoutNumberFault,
  sourcedOrSample,
  sourcedOrSampleFault,
} from './parts/entry.ts';
import { placeSchema } from './parts/place.ts';
import { says } from './parts/says.ts';
import { paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';

/** Who runs programmes and gatherings. `content/organizations/<id>.yaml` */
export const organizationSchema = z
  .strictObject({
    ...entryFields,
    /** Kind of organisation. */
    kind: choice(ORGANIZATION_KINDS),
    /** 法人番号 (National Tax Agency), thirteen digits. */
    corporate_number: z
      .string()
      .refine(
        (text) => /^\d{13}$/.test(text),
        says('13けたの法人番号', '半角数字13けたを、引用符で囲んで書いてください'),
      )
      .optional(),
    /** Official site. */
    url: webAddress.optional(),
    /** How to reach the organisation itself. */
    contact: contactSchema.optional(),
    /** Seat of the organisation. */
    place: placeSchema.optional(),
    /** What people should know about it, in easy Japanese. */
    note: paragraph.optional(),
  })
  .refine(sourcedOrSample, sourcedOrSampleFault)
  .refine(sampleWithoutNumber, sampleWithoutNumberFault);

/** Who runs programmes and gatherings. */
export type Organization = z.output<typeof organizationSchema>;
