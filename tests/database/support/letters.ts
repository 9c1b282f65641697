/** What a visitor's browser would make: secrets, their hashes, and files of the right form. */
import { createHash, randomBytes } from 'node:crypto';

export interface Visitor {
  readonly lookup: string;
  readonly removal: string;
}

export function newVisitor(): Visitor {
  return {
    lookup: randomBytes(32).toString('base64url'),
    removal: randomBytes(32).toString('base64url'),
  };
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');
}

/** Base64 of something that begins like an age file; by default as long as a usual message. */
export function newFile(bytes = 7312): string {
  const header = Buffer.from('age-encryption.org/v1\n-> ');
  return Buffer.concat([header, randomBytes(bytes - header.length)]).toString('base64');
}

export interface OpeningParameters {
  readonly conversation_id: string;
  readonly message_id: string;
  readonly lookup_hash: string;
  readonly removal_hash: string;
  readonly file: string;
}

/** The parameters of `open_conversation` for a visitor. */
export function opening(visitor: Visitor): OpeningParameters {
  return {
    conversation_id: crypto.randomUUID(),
    message_id: crypto.randomUUID(),
    lookup_hash: hashOf(visitor.lookup),
    removal_hash: hashOf(visitor.removal),
    file: newFile(),
  };
}
