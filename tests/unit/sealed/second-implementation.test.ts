/**
 * The same files, opened by a program that shares nothing with the one that sealed them: see
 * support/age-by-node.ts. This runs everywhere; interop.test.ts does the same with the `age`
 * command where one is installed.
 */
import { describe, expect, test } from 'vitest';
import { deriveKeys } from '../../../src/sealed/derive.ts';
import { openConversation, sealNext, sealOpening } from '../../../src/sealed/envelope.ts';
import { createEpoch, RECOVERY } from '../../../src/sealed/keyring.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';
import { createIdentity, recipientOf } from '../../../src/sealed/recipients.ts';
import { bech32, openAge, publicKeyOf } from './support/age-by-node.ts';

const organisation = await createIdentity();
const recipient = await recipientOf(organisation);
const keys = await deriveKeys(createPhrase(), 1);

/** Four bytes of length, JSON, zeros. */
const bodyOf = (padded: Buffer): unknown =>
  JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8'));

describe('A program written from the specification alone', () => {
  test('opens a letter and its answer, with the organisation’s key and with the phrase’s', async () => {
    const letter = await sealOpening(keys, { text: '眠れない夜です' }, recipient);
    const seen = await openConversation([letter], { role: 'visitor', keys });
    const answer = await sealNext(seen, 'out', { text: '返事です' }, recipient);
    for (const identity of [organisation, keys.identity]) {
      expect(bodyOf(openAge(letter, identity))).toMatchObject({
        dir: 'in',
        text: '眠れない夜です',
      });
      expect(bodyOf(openAge(answer, identity))).toMatchObject({ dir: 'out', text: '返事です' });
    }
  });

  test.each([4096, 8192, 16_384, 32_768])(
    'opens a letter of every size: %i bytes',
    async (size) => {
      const text = 'あ'.repeat(Math.floor((size - 2700) / 3));
      const opened = openAge(await sealOpening(keys, { text }, recipient), organisation);
      expect(opened.length).toBe(size);
      expect(bodyOf(opened)).toMatchObject({ text });
    },
  );

  test('opens the organisation’s key with the paper key', async () => {
    const paper = await createIdentity();
    const epoch = await createEpoch({ members: [], recovery: await recipientOf(paper) });
    // As printed text, between a first and a last line with dashes.
    const armored = (epoch.grants[RECOVERY] ?? '').replace(/^-----.*$/gm, '');
    const key = openAge(Buffer.from(armored, 'base64'), paper).toString();
    expect(await recipientOf(key)).toBe(epoch.manifest.organisation);
  });

  test('finds the same public key behind the same secret one', () => {
    expect(publicKeyOf(organisation)).toEqual(bech32(recipient, 'age1pq'));
  });

  test('opens nothing with another key, and nothing in which one byte was changed', async () => {
    const letter = await sealOpening(keys, { text: 'こんばんは' }, recipient);
    expect(() => openAge(letter, keys.identity)).not.toThrow();
    const stranger = await createIdentity();
    expect(() => openAge(letter, stranger)).toThrow('no stanza is for this identity');
    for (const at of [60, 900, letter.length - 4000, letter.length - 1]) {
      const changed = letter.with(at, (letter[at] ?? 0) ^ 1);
      expect(() => openAge(changed, organisation), `byte ${at}`).toThrow();
    }
  });
});
