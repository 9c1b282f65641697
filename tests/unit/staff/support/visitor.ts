import { toBase64 } from '../../../../src/sealed/base64.ts';
import type { ConversationKeys } from '../../../../src/sealed/derive.ts';
import { deriveKeys, hashOf } from '../../../../src/sealed/derive.ts';
import { openConversation, sealNext, sealOpening } from '../../../../src/sealed/envelope.ts';
import type { OpenedConversation } from '../../../../src/sealed/envelope.ts';
import { fromBase64 } from '../../../../src/sealed/base64.ts';
import type { MessageContent } from '../../../../src/sealed/message.ts';
import { createPhrase } from '../../../../src/sealed/phrase.ts';

/** A person with a phrase of their own, who writes to one organisation. */
export class Visitor {
  readonly keys: ConversationKeys;
  readonly #organisation: string;

  private constructor(keys: ConversationKeys, organisation: string) {
    this.keys = keys;
    this.#organisation = organisation;
  }

  /** @param organisation recipient of the organisation */
  static async create(organisation: string): Promise<Visitor> {
    return new Visitor(await deriveKeys(createPhrase(), 1), organisation);
  }

  get lookupHash(): string {
    return hashOf(this.keys.lookup);
  }

  async open(content: MessageContent): Promise<string> {
    return toBase64(await sealOpening(this.keys, content, this.#organisation));
  }

  read(files: readonly string[]): Promise<OpenedConversation> {
    return openConversation(files.map(fromBase64), { role: 'visitor', keys: this.keys });
  }

  async writeMore(files: readonly string[], content: MessageContent): Promise<string> {
    const opened = await this.read(files);
    return toBase64(await sealNext(opened, 'in', content, this.#organisation));
  }
}
