import type { ConversationRow, StaffClient, StaffError } from '../client.ts';
import type { Vault } from '../vault/connection.ts';
import { vaultError } from '../vault/errors.ts';
import type { Draft } from './draft.ts';

/**
 * One sealed reply on its way. A retry sends the very same id and file, so that an answer lost on
 * the network never makes two replies of one.
 */
export type Attempt = Readonly<{
  text: string;
  version: number;
  messageId: string;
  file: string;
}>;

export type SendResult =
  { sent: true } | { sent: false; attempt: Attempt | null; error: StaffError };

/** True when `attempt` is still the same words on top of the same conversation. */
export const stillValid = (attempt: Attempt | null, text: string, version: number): boolean =>
  attempt?.text === text && attempt.version === version;

/**
 * Seals and sends one reply, or sends the last attempt again when nothing changed since.
 * After `conflict` the caller reads the conversation again and keeps the draft.
 */
export async function sendReply(
  client: StaffClient,
  vault: Vault,
  row: ConversationRow,
  { text, attempt: previous }: Draft,
): Promise<SendResult> {
  let attempt = stillValid(previous, text, row.version) ? previous : null;
  try {
    attempt ??= await sealAttempt(vault, row, text);
  } catch (cause) {
    return { sent: false, attempt: null, error: vaultError(cause) };
  }
  const { messageId, file } = attempt;
  const answer = await client.reply({
    conversationId: row.id,
    messageId,
    file,
    expectedVersion: row.version,
  });
  return answer.ok ? { sent: true } : { sent: false, attempt, error: answer.error };
}

async function sealAttempt(vault: Vault, row: ConversationRow, text: string): Promise<Attempt> {
  const { file } = await vault.ask('reply', { conversation: row.id, text });
  return { text, version: row.version, messageId: crypto.randomUUID(), file };
}
