import { z } from 'zod';
import { choice } from './choice.ts';
import { VERIFIED_HOW } from './choices.ts';
import { localDate } from './local-date.ts';

/** When and how an entry was last confirmed. */
export const verifiedSchema = z.strictObject({
  /** The day of the confirmation; for source data, the day the source vouches for. */
  date: localDate,
  /** By phone, by visit, on the official page, or from the provider's data. */
  how: choice(VERIFIED_HOW),
});

/** When and how an entry was last confirmed. */
export type Verified = z.output<typeof verifiedSchema>;
