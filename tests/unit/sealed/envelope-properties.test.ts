import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opener } from '../../../src/sealed/age-file.ts';
import { fromBase64 } from '../../../src/sealed/base64.ts';
import {
  DEMONSTRATION_IDENTITY,
  DEMONSTRATION_RECIPIENT as O,
} from '../../../src/sealed/demonstration-key.ts';
import { type ConversationKeys, deriveKeys, hashOf } from '../../../src/sealed/derive.ts';
import { openConversation, sealNext, sealOpening } from '../../../src/sealed/envelope.ts';
import { createPhrase, parsePhrase } from '../../../src/sealed/phrase.ts';
import { referralsIn, referralState } from '../../../src/sealed/referral.ts';

const SAID = ['はじめまして', '返事です', 'ありがとう', 'また書きます'];

const asStaff = (keys: ConversationKeys) =>
  ({
    role: 'staff',
    organisationIdentities: [DEMONSTRATION_IDENTITY],
    lookupHash: hashOf(keys.lookup),
  }) as const;
const asVisitor = (keys: ConversationKeys) => ({ role: 'visitor', keys }) as const;

/** Four files, both sides in turn. */
async function talk(keys: ConversationKeys): Promise<readonly Uint8Array[]> {
  const [first = '', ...others] = SAID;
  const files = [await sealOpening(keys, { text: first }, O)];
  for (const [at, text] of others.entries()) {
    const isStaff = at % 2 === 0;
    const seen = await openConversation(files, isStaff ? asStaff(keys) : asVisitor(keys));
    files.push(await sealNext(seen, isStaff ? 'out' : 'in', { text }, O));
  }
  return files;
}

const keys = await deriveKeys(createPhrase(), 1);
const files = await talk(keys);
const others = await talk(await deriveKeys(createPhrase(), 1));
const readers = [asStaff(keys), asVisitor(keys)] as const;

/** What is shown, and what is said to be wrong. */
async function shown(given: readonly Uint8Array[], reader: (typeof readers)[number]) {
  const { messages, problems } = await openConversation(given, reader);
  return { texts: messages.map(({ content }) => content.text), problems };
}

const which = fc.nat(files.length - 1);
const reader = fc.constantFrom(...readers);

describe('Whatever a server does to the files', () => {
  /** Whether one file alone opens, with either key. */
  const opens = async (file: Uint8Array, identity: string): Promise<boolean> =>
    (await opener([identity])(file)) !== undefined;
  const identity = fc.constantFrom(DEMONSTRATION_IDENTITY, keys.identity);
  const changed = (place: number, at: number, bit: number): Uint8Array => {
    const file = (files[place] ?? new Uint8Array()).slice();
    file.set([(file[at] ?? 0) ^ (1 << bit)], at);
    return file;
  };

  test('one changed bit, anywhere in any file, and nobody can read it', async () => {
    for (const key of [DEMONSTRATION_IDENTITY, keys.identity]) {
      for (const file of files) expect(await opens(file, key)).toBe(true);
    }
    await fc.assert(
      fc.asyncProperty(which, fc.nat(7311), fc.nat(7), identity, async (place, at, bit, key) => {
        expect(await opens(changed(place, at, bit), key)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('a file cut off at any length, or with something behind it, and nobody can read it', async () => {
    await fc.assert(
      fc.asyncProperty(which, fc.nat(7311), fc.boolean(), identity, async (place, at, cut, key) => {
        const file = files[place] ?? new Uint8Array();
        const other = cut
          ? file.slice(0, at)
          : Uint8Array.from([...file, ...file.slice(0, at + 1)]);
        expect(await opens(other, key)).toBe(false);
      }),
      { numRuns: 250 },
    );
  });

  test('a changed letter is always said, and the others stay to be read', async () => {
    await fc.assert(
      fc.asyncProperty(which, fc.nat(7311), fc.nat(7), reader, async (place, at, bit, who) => {
        const { texts, problems } = await shown(
          files.toSpliced(place, 1, changed(place, at, bit)),
          who,
        );
        expect(problems.length).toBeGreaterThan(0);
        // Without the first letter nothing can be trusted, and nothing is shown.
        expect(texts).toEqual(place === 0 ? [] : SAID.toSpliced(place, 1));
      }),
      { numRuns: 40 },
    );
  });

  test('the head of one letter on the body of another, and exchanged recipients, open for nobody', async () => {
    const split = (file: Uint8Array): readonly [head: string, body: string] => {
      const text = Buffer.from(file).toString('latin1');
      const end = text.indexOf('\n', text.indexOf('\n---') + 1) + 1;
      return [text.slice(0, end), text.slice(end)];
    };
    const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
    const [one, body] = split(files[1] ?? new Uint8Array());
    const [other] = split(files[2] ?? new Uint8Array());
    expect(bytes(one + body)).toEqual(files[1]);
    const [version = '', first = '', second = ''] = one.split('-> ');
    const [stanza = '', mac = ''] = second.split('--- ');
    const exchanged = `${version}-> ${stanza}-> ${first}--- ${mac}`;
    expect(exchanged).toHaveLength(one.length);
    for (const head of [other, exchanged]) {
      for (const who of readers) {
        const { texts, problems } = await shown(files.toSpliced(1, 1, bytes(head + body)), who);
        expect(texts).toEqual(SAID.toSpliced(1, 1));
        expect(problems.map(({ code }) => code)).toEqual(['unreadable', 'hole', 'hole']);
      }
    }
  });

  test('letters again, in any order, and letters of others: shown once, or not at all', async () => {
    const shuffled = fc.shuffledSubarray([...files, ...files, ...others], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(shuffled, reader, async (given, who) => {
        const { texts, problems } = await shown(given, who);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.every((text) => SAID.includes(text))).toBe(true);
        const untouched =
          given.length === files.length && given.every((file, at) => file === files[at]);
        if (!untouched && given.some((file, at) => file !== files[at])) {
          expect(problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a letter moved from another conversation of the same office is foreign to both', async () => {
    for (const who of readers) {
      for (const [at, moved] of others.entries()) {
        const { texts, problems } = await shown([...files, moved], who);
        expect(texts).toEqual(SAID);
        const code = who.role === 'staff' ? 'foreign' : 'unreadable';
        expect(
          problems.map((each) => each.code),
          String(at),
        ).toEqual([code]);
      }
    }
  });
});

test('a conversation sealed in November 2026 opens in every later version, for both sides', async () => {
  const path = join(import.meta.dirname, 'conversation-vector.json');
  const vector = JSON.parse(readFileSync(path, 'utf8')) as { phrase: string; files: string[] };
  const parsed = parsePhrase(vector.phrase);
  if (!parsed.ok) throw new Error('not a phrase');
  const own = await deriveKeys(parsed.phrase);
  for (const who of [asStaff(own), asVisitor(own)]) {
    const opened = await openConversation(vector.files.map(fromBase64), who);
    expect(opened.problems).toEqual([]);
    expect(
      opened.messages.map(({ direction, n, at, content }) => [direction, n, at, content.text]),
    ).toEqual([
      ['in', 0, '2026-11-21T04:20:00.000Z', 'はじめまして。'],
      ['out', 0, '2026-11-21T04:20:01.000Z', '紹介できるところがあります。'],
      ['in', 1, '2026-11-21T04:20:02.000Z', ''],
    ]);
    const [referral] = referralsIn(opened.messages);
    expect(referral?.proposal.entry.name).toBe('みどりの部屋');
    expect(referral && referralState(referral)).toBe('agreed');
  }
});
