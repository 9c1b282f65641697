/** The forms of the answers that only staff get. */
import * as z from 'zod/mini';
import { daySchema, messageSchema, statusSchema } from './shapes.ts';

export const memberSchema = z.pipe(
  z.object({
    user_id: z.uuid(),
    display_name: z.string(),
    role: z.enum(['reader', 'counsellor', 'admin']),
    active: z.boolean(),
  }),
  z.transform(({ user_id, display_name, role, active }) => ({
    id: user_id,
    name: display_name,
    role,
    active,
  })),
);

export const rowSchema = z.pipe(
  z.object({
    id: z.uuid(),
    lookup_hash: z.string(),
    status: statusSchema,
    opened_on: daySchema,
    last_visitor_on: daySchema,
    last_staff_on: z.nullable(daySchema),
    closes_on: z.nullable(daySchema),
    version: z.int(),
    held: z.boolean(),
  }),
  z.transform((row) => ({
    id: row.id,
    lookupHash: row.lookup_hash,
    status: row.status,
    openedOn: row.opened_on,
    lastVisitorOn: row.last_visitor_on,
    lastStaffOn: row.last_staff_on,
    closesOn: row.closes_on,
    version: row.version,
    held: row.held,
  })),
);
/** One row of the inbox; days are `YYYY-MM-DD` in Japan, `version` grows with every change. */
export type ConversationRow = Readonly<z.infer<typeof rowSchema>>;

/** The columns behind `rowSchema`; the others are not readable. */
export const ROW_COLUMNS =
  'id,lookup_hash,status,opened_on,last_visitor_on,last_staff_on,closes_on,version,held';

export const staffPageSchema = z.object({
  conversation: rowSchema,
  messages: z.array(messageSchema),
  more: z.boolean(),
});

export const openingsSchema = z.array(
  z.pipe(
    z.object({ conversation_id: z.uuid(), file: z.string() }),
    z.transform(({ conversation_id, file }) => ({ conversationId: conversation_id, file })),
  ),
);
/** The first message of a conversation. */
export type ConversationOpening = Readonly<z.infer<typeof openingsSchema>[number]>;

const count = z.int().check(z.minimum(0));
export const replyDaysSchema = z.array(z.object({ days: count, answered: count, waiting: count }));
/** Conversations first answered after so many days, and those that wait for so many so far. */
export type ReplyDay = Readonly<z.infer<typeof replyDaysSchema>[number]>;

export const letInSchema = z.object({ let_in: z.int() });

export const changedSchema = z.pipe(
  z.object({ status: statusSchema, version: z.int(), closes_on: z.nullable(daySchema) }),
  z.transform(({ status, version, closes_on }) => ({ status, version, closesOn: closes_on })),
);
/** Where a conversation stands after a change. */
export type StatusChange = Readonly<z.infer<typeof changedSchema>>;

const wrappedSchema = z.object({
  byPassphrase: z.exactOptional(z.string()),
  byPasskey: z.exactOptional(z.string()),
});
export const ownKeySchema = z.array(
  z.object({ wrapped: wrappedSchema, staff: z.object({ recipient: z.string() }) }),
);

export const epochsSchema = z.array(
  z.object({
    epoch: z.int(),
    manifest: z.object({
      v: z.literal(1),
      epoch: z.int(),
      organisation: z.string(),
      recovery: z.string(),
      members: z.array(z.object({ id: z.string(), recipient: z.string() })),
      follows: z.nullable(z.string()),
    }),
    mac: z.string(),
    grants: z.array(z.object({ member_id: z.string(), file: z.string() })),
  }),
);

/** The member's own wrapped key, and every epoch with the grants that are theirs, oldest first. */
export interface StoredKeyring {
  readonly member: { readonly id: string; readonly recipient: string } & Readonly<
    z.infer<typeof wrappedSchema>
  >;
  readonly epochs: readonly {
    readonly manifest: z.infer<typeof epochsSchema>[number]['manifest'];
    readonly mac: string;
    readonly grants: Readonly<Record<string, string>>;
  }[];
}
