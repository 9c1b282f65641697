/** The forms of answers that visitors and staff have in common. */
import * as z from 'zod/mini';
import { STATUSES } from './statuses.ts';

export const statusSchema = z.enum(STATUSES);

/** `YYYY-MM-DD` in Japan. */
export const daySchema = z.iso.date();

export const messageSchema = z.pipe(
  z.object({
    position: z.int().check(z.positive()),
    message_id: z.uuid(),
    direction: z.enum(['in', 'out']),
    day: daySchema,
    file: z.string(),
  }),
  z.transform(({ message_id, ...message }) => ({ ...message, messageId: message_id })),
);
/** One sealed message: `file` is the age file in standard base64, `position` counts from 1. */
export type StoredMessage = Readonly<z.infer<typeof messageSchema>>;
