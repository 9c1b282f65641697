import { z } from 'zod';
import { areaCode } from './place.ts';
import { line } from './text.ts';

/** For whom something is there, by where people live. */
export const coverageSchema = z.strictObject({
  /** Municipalities (six digits) and whole prefectures (two digits). Empty: not known. */
  areas: z.array(areaCode).default([]),
  /** Anyone in Japan. */
  nationwide: z.boolean().default(false),
  /** Whether people from elsewhere may come too. Left out: not confirmed. */
  outside: z.boolean().optional(),
  /** What the codes cannot say: 「JR線より北にお住まいの方」. */
  note: line.optional(),
});

/** For whom something is there, by where people live. */
export type Coverage = z.output<typeof coverageSchema>;
