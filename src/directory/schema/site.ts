import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { mailAddress } from './parts/contact.ts';
import { hoursSchema } from './parts/hours.ts';
import { localDate } from './parts/local-date.ts';
import { phoneNumber } from './parts/phone.ts';
import { mapSource } from './parts/map-source.ts';
import { municipalityCode } from './parts/place.ts';
import { says } from './parts/says.ts';
import { slug } from './parts/slug.ts';
import { line, paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';

/** Whether the site is a demonstration or in real use. */
export const DEPLOYMENTS = { demonstration: '見本', production: '本番' } as const;

/** Whom the site belongs to and how it works: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** Name of the site. */
  title: line,
  /** Reading of the name. */
  kana: line.optional(),
  /** One calm sentence under the name. */
  tagline: line,
  /** One or two sentences for search engines and link previews. */
  description: paragraph,
  /** Public address of the site, for printed links. Left out: given at build time. */
  address: webAddress.optional(),
  /** Who runs the site. */
  operator: z.strictObject({
    /** Name of the operator. */
    name: line,
    /** True while no real operator stands behind the site: shown as 見本. */
    sample: z.boolean().default(false),
    /** Postal address, as printed on paper. */
    address: line.optional(),
    /** Phone, only when confirmed. */
    phone: phoneNumber.optional(),
    /** Fax, only when confirmed. */
    fax: phoneNumber.optional(),
    /** E-mail of the office. */
    email: mailAddress.optional(),
    /** Site of the operator. */
    url: webAddress.optional(),
    /** What to know about the operator. */
    note: paragraph.optional(),
  }),
  /** Where the site is for. */
  region: z.strictObject({
    /** Name of the whole region. */
    name: line,
    /** Parts of the region, in the order shown. */
    areas: z
      .array(
        z.strictObject({
          /** Id of the part. */
          id: slug,
          /** Name of the part. */
          name: line,
          /** Its municipalities, in the order shown. */
          municipalities: z.array(municipalityCode).min(1),
        }),
      )
      .min(1),
  }),
  /** When the office works, Japan time: used for the next opening day. */
  office_hours: hoursSchema,
  /** The contact form. */
  contact: z.strictObject({
    /** Days for which a closed conversation is kept, then it is deleted. */
    keep_days: z.int().min(1).max(3650),
    /** Usual time until a reply, opening days. */
    reply_within_days: z.int().min(1).max(60),
    /** The same in words, shown beside the form. */
    reply_note: line,
    /** What staff measured: within so many days half of the people had an answer. */
    measured_reply: z.strictObject({ days: z.int().min(0).max(365), date: localDate }).optional(),
  }),
  /** When staff may have to tell others what they read: by law, and by their own rules. */
  confidentiality_ends: z.array(line).min(1),
  /** Who can read what visitors write. */
  intake: z.strictObject({
    /** Organisation keys of the current epoch; messages are sealed to the first. */
    recipients: z.array(
      z.strictObject({
        /** Id of the key. */
        id: slug,
        /** Who holds it, shown to visitors. */
        name: line,
        /** Public recipient, `age1pq1…` (post-quantum hybrid). */
        recipient: z
          .string()
          .refine(
            (text) => /^age1pq1[0-9a-z]+$/.test(text),
            says(
              'age1pq1 で始まる公開の鍵',
              'npm run keys:new で作った鍵を、そのまま写してください',
            ),
          ),
        /** What visitors should know about it. */
        note: line.optional(),
      }),
    ),
  }),
  /** Demonstration or real use; ENGAWA_DEPLOYMENT overrides. */
  deployment: choice(DEPLOYMENTS),
  /** Every page a second time, with ふりがな above the kanji; doubles the number of pages. */
  furigana: z.boolean().default(true),
  /** The map. */
  map: z.strictObject({
    /** `builtin`, `pmtiles:/map/<file>.pmtiles` or `gsi`: see docs/map.md. */
    source: mapSource,
    /** Whether visitors may list what is near the position of their device, behind a sentence that
     * says who may learn of it. Postal codes, stations and towns need no such thing. */
    geolocation: z.boolean().default(false),
  }),
  /** Where 「このページをすぐ閉じる」 leads. */
  exit: z.strictObject({
    /** Name of the page. */
    name: line,
    /** Its address. */
    url: webAddress,
  }),
});

/** Whom the site belongs to and how it works. */
export type Site = z.output<typeof siteSchema>;
