import { createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ConversationKeys, deriveKeys, hashOf, ROUNDS } from '../../../src/sealed/derive.ts';
import { wordsOf } from '../../../src/sealed/phrase-code.ts';
import { parsePhrase, type Phrase } from '../../../src/sealed/phrase.ts';
import { recipientOf } from '../../../src/sealed/recipients.ts';

interface Vector {
  readonly entropy: string;
  readonly phrase: string;
  readonly lookup: string;
  readonly removal: string;
  readonly auth: string;
  readonly identity: string;
  readonly lookupHash: string;
  readonly removalHash: string;
  readonly recipientSha256: string;
}

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'vectors.json'), 'utf8'),
) as readonly Vector[];

const secretsOf = (keys: ConversationKeys): readonly string[] => [
  keys.lookup,
  keys.removal,
  keys.auth,
  keys.identity,
];

const phraseOf = (text: string): Phrase => {
  const parsed = parsePhrase(text);
  if (!parsed.ok) throw new Error(`not a phrase: ${text}`);
  return parsed.phrase;
};

/** The same derivation with Node's OpenSSL instead of WebCrypto and noble. */
const independently = (entropy: Uint8Array, rounds: number): Record<string, string> => {
  const slow = pbkdf2Sync(entropy, 'aikotoba/v1/pbkdf2', rounds, 32, 'sha256');
  const part = (name: string): string =>
    Buffer.from(hkdfSync('sha256', slow, 'aikotoba/v1/root', `aikotoba/v1/${name}`, 32)).toString(
      'base64url',
    );
  return {
    lookup: part('lookup'),
    removal: part('delete'),
    auth: part('auth'),
    seed: part('identity'),
  };
};

test('a phrase given out today opens the same conversation in every later version', async () => {
  expect(ROUNDS).toBe(2_000_000);
  for (const vector of vectors) {
    const phrase = phraseOf(vector.phrase);
    expect(Buffer.from(phrase.entropy).toString('hex')).toBe(vector.entropy);
    expect(wordsOf(phrase.entropy).join(' ')).toBe(vector.phrase);
    const { lookup, removal, auth, identity } = vector;
    expect(await deriveKeys(phrase)).toEqual({ lookup, removal, auth, identity });
    expect(hashOf(lookup)).toBe(vector.lookupHash);
    expect(hashOf(removal)).toBe(vector.removalHash);
    const recipient = await recipientOf(identity);
    expect(createHash('sha256').update(recipient).digest('hex')).toBe(vector.recipientSha256);
  }
});

test('another implementation derives the same secrets', async () => {
  for (const rounds of [1, 1000]) {
    const phrase = phraseOf(vectors[0]?.phrase ?? '');
    const { identity, ...keys } = await deriveKeys(phrase, rounds);
    const { seed, ...expected } = independently(phrase.entropy, rounds);
    expect(keys).toEqual(expected);
    expect(identity).toBe(bech32('age-secret-key-pq-', Buffer.from(seed ?? '', 'base64url')));
  }
});

test('the committed vectors agree with the other implementation at the full number of rounds', () => {
  for (const vector of vectors) {
    const { seed, ...keys } = independently(Buffer.from(vector.entropy, 'hex'), ROUNDS);
    const { lookup, removal, auth } = vector;
    expect(keys).toEqual({ lookup, removal, auth });
    expect(bech32('age-secret-key-pq-', Buffer.from(seed ?? '', 'base64url'))).toBe(
      vector.identity,
    );
  }
});

test('the four secrets of a phrase, and those of two phrases, have nothing in common', async () => {
  const one = await deriveKeys(phraseOf(vectors[0]?.phrase ?? ''), 1);
  const other = await deriveKeys(phraseOf(vectors[1]?.phrase ?? ''), 1);
  expect(new Set([...secretsOf(one), ...secretsOf(other)]).size).toBe(8);
});

test('the server gets the hash of the 32 bytes, never the secret', () => {
  const secret = Buffer.alloc(32, 7).toString('base64url');
  const hash = createHash('sha256').update(Buffer.alloc(32, 7)).digest('base64url');
  expect(hashOf(secret)).toBe(hash);
  expect(() => hashOf('not base64url!')).toThrow(expect.objectContaining({ code: 'bad-base64' }));
});

/** BIP 173, written out from the specification. */
function bech32(prefix: string, bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const data = Array.from(bits.matchAll(/.{1,5}/g), ([five]) => parseInt(five.padEnd(5, '0'), 2));
  const letters = Array.from(prefix, (letter) => letter.charCodeAt(0));
  const head = [...letters.map((c) => c >> 5), 0, ...letters.map((c) => c & 31)];
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of [...head, ...data, 0, 0, 0, 0, 0, 0]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [i, term] of generator.entries()) if ((top >>> i) & 1) sum ^= term;
  }
  const check = Array.from({ length: 6 }, (_, i) => ((sum ^ 1) >>> (5 * (5 - i))) & 31);
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  return `${prefix}1${[...data, ...check].map((v) => alphabet.charAt(v)).join('')}`.toUpperCase();
}
