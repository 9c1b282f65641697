import { fromBase64, toBase64 } from '../../sealed/base64.ts';
import { fileHash } from '../../sealed/conversation.ts';
import { openConversation, sealNext } from '../../sealed/envelope.ts';
import type { OpenedConversation } from '../../sealed/envelope.ts';
import { openKeyring, unlockMember } from '../../sealed/keyring.ts';
import type { OpenedKeyring } from '../../sealed/keyring.ts';
import { VaultError, vaultFault } from './errors.ts';
import type { ReadableConversation, SealedFiles, VaultCalls } from './protocol.ts';

/** Bytes of one stored file; one that is no base64 stays in its place as an unreadable one. */
function bytesOf(file: string): Uint8Array {
  try {
    return fromBase64(file);
  } catch {
    return new Uint8Array();
  }
}

/**
 * Holds the organisation keys and every conversation that was opened with them. Lives in the
 * worker; tests may hold one directly.
 */
export class VaultKeeper {
  #keys: OpenedKeyring | null = null;
  readonly #opened = new Map<string, OpenedConversation>();

  /**
   * Unlocks the member's key and with it the organisation keys granted to them.
   *
   * @throws KeyringError `wrong-passphrase`, `no-passphrase`, `no-grant`, `altered-keyring`
   */
  async unlock(ask: VaultCalls['unlock']['ask']): Promise<VaultCalls['unlock']['answer']> {
    const { member, epochs, passphrase, published } = ask;
    const identity = await unlockMember(member, { passphrase });
    this.#keys = await openKeyring(epochs, member.id, identity, published);
    return { epochs: this.#keys.identities.length };
  }

  /** Opens the first message of a conversation and keeps nothing of it. */
  async opening(ask: VaultCalls['opening']['ask']): Promise<VaultCalls['opening']['answer']> {
    const { messages } = await this.#read([bytesOf(ask.file)], ask.lookupHash);
    return { content: messages[0]?.content ?? null };
  }

  /** Opens a conversation and remembers what a reply to it needs. */
  async open({ conversation, lookupHash, files }: SealedFiles): Promise<ReadableConversation> {
    const bytes = files.map(bytesOf);
    const opened = await this.#read(bytes, lookupHash);
    this.#opened.set(conversation, opened);
    const hashes = bytes.map((file) => fileHash(file));
    return {
      messages: opened.messages.map((message) => ({
        direction: message.direction,
        at: message.at,
        content: message.content,
        file: hashes.indexOf(message.fileHash),
        fileHash: message.fileHash,
      })),
      problems: opened.problems.map(({ code }) => code),
      canReply: opened.replyTo !== null,
    };
  }

  /**
   * Seals a reply on top of what was opened last.
   *
   * @throws VaultError `locked`, `not-opened`; SealedError `too-long`, `no-opening`
   */
  async reply(ask: VaultCalls['reply']['ask']): Promise<VaultCalls['reply']['answer']> {
    const { recipient } = this.#requireKeys();
    const opened = this.#opened.get(ask.conversation);
    if (opened === undefined) throw new VaultError(vaultFault('not-opened'));
    const { text, answers } = ask;
    const content = { text, ...(answers && { answers }) };
    return { file: toBase64(await sealNext(opened, 'out', content, recipient)) };
  }

  #read(files: readonly Uint8Array[], lookupHash: string): Promise<OpenedConversation> {
    const { identities } = this.#requireKeys();
    return openConversation(files, {
      role: 'staff',
      organisationIdentities: identities,
      lookupHash,
    });
  }

  #requireKeys(): OpenedKeyring {
    if (this.#keys === null) throw new VaultError(vaultFault('locked'));
    return this.#keys;
  }
}
