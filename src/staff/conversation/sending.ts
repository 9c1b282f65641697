import type { Answers } from '../../sealed/message.ts';
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
  answers?: Answers;
  version: number;
  messageId: string;
  file: string;
}>;

export type SendResult =
  { sent: true } | { sent: false; attempt: Attempt | null; error: StaffError };

type Said = Readonly<{ text: string; answers?: Answers }>;

/** True when `attempt` still says the same on top of the same conversation. */
const stillValid = (attempt: Attempt | null, { text, answers }: Said, version: number): boolean =>
  attempt?.text === text &&
  JSON.stringify(attempt.answers) === JSON.stringify(answers) &&
  attempt.version === version;

/**
 * Seals and sends one reply, or sends the last attempt again when nothing changed since.
 * After `conflict` the caller reads the conversation again and keeps the draft.
 */
export async function sendReply(
  client: StaffClient,
  vault: Vault,
  row: ConversationRow,
  { attempt: previous, ...said }: Draft,
): Promise<SendResult> {
  let attempt = stillValid(previous, said, row.version) ? previous : null;
  try {
    attempt ??= await sealAttempt(vault, row, said);
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

async function sealAttempt(vault: Vault, row: ConversationRow, said: Said): Promise<Attempt> {
  const { file } = await vault.ask('reply', { conversation: row.id, ...said });
  return { ...said, version: row.version, messageId: crypto.randomUUID(), file };
}
