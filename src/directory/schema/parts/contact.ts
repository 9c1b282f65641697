import { z } from 'zod';
import { phoneNumber, phoneSchema } from './phone.ts';
import { says } from './says.ts';
import { line } from './text.ts';
import { webAddress } from './url.ts';

/** E-mail address of an office, never of a private person. */
export const mailAddress = z
  .string()
  .refine(
    (text) => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text),
    says('メールアドレス', '半角で、名前@組織の形に書いてください'),
  );

/** Ways to get in touch with an office. */
export const contactSchema = z.strictObject({
  /** Phone numbers, the first one first. */
  phones: z.array(phoneSchema).default([]),
  /** Fax number. */
  fax: phoneNumber.optional(),
  /** E-mail address of the office. */
  email: mailAddress.optional(),
  /** Web form of the office. */
  form: webAddress.optional(),
  /** Chat, LINE or other text service: page that explains it. */
  chat: webAddress.optional(),
  /** What to know before getting in touch. */
  note: line.optional(),
});

/** Ways to get in touch with an office. */
export type Contact = z.output<typeof contactSchema>;
