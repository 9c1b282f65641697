import type { OpenedConversation } from '../../sealed/envelope.ts';
import type { Epoch, Member } from '../../sealed/keyring.ts';
import type { Answers, MessageContent } from '../../sealed/message.ts';
import type { VaultFault } from './errors.ts';

/** The files of one conversation in the order of the server, as standard base64. */
export type SealedFiles = Readonly<{
  conversation: string;
  lookupHash: string;
  files: readonly string[];
}>;

/** One message that opened. `file` is its place in the given files, so days can be matched. */
export type ReadableMessage = Readonly<{
  direction: 'in' | 'out';
  /** The writer's own clock, ISO 8601. */
  at: string;
  content: MessageContent;
  file: number;
  /** base64url SHA-256 of the sealed file; answers to a proposal name it. */
  fileHash: string;
}>;

/** A conversation after decryption: no key and no secret of the visitor leaves the worker. */
export type ReadableConversation = Readonly<{
  messages: readonly ReadableMessage[];
  problems: readonly OpenedConversation['problems'][number]['code'][];
  /** False when the first message could not be opened: then nobody knows where to reply to. */
  canReply: boolean;
}>;

/** Everything the page may ask of the worker that holds the keys, and what it answers. */
export type VaultCalls = {
  unlock: {
    ask: {
      member: Member;
      epochs: readonly Epoch[];
      passphrase: string;
      /** Recipients that the site itself was built with: what the database says is held to them. */
      published: readonly string[];
    };
    answer: { epochs: number };
  };
  /** The first message alone, for the inbox; `content` is null when no key opens it. */
  opening: {
    ask: { lookupHash: string; file: string };
    answer: { content: MessageContent | null };
  };
  open: { ask: SealedFiles; answer: ReadableConversation };
  reply: {
    ask: { conversation: string; text: string; answers?: Answers };
    answer: { file: string };
  };
};

export type VaultCall = keyof VaultCalls;

export type VaultRequest = {
  [Call in VaultCall]: { id: number; call: Call; ask: VaultCalls[Call]['ask'] };
}[VaultCall];

export type VaultResponse =
  | { id: number; ok: true; answer: VaultCalls[VaultCall]['answer'] }
  | { id: number; ok: false; fault: VaultFault };
