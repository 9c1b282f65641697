/** What people write is nowhere in the clear: not in the database, its files, its logs, or ours. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMBEDDED_PUBLISHABLE_KEY } from '../../src/backend/config.ts';
import { toBase64 } from '../../src/sealed/base64.ts';
import { DEMONSTRATION_RECIPIENT } from '../../src/sealed/demonstration-key.ts';
import { deriveKeys, hashOf } from '../../src/sealed/derive.ts';
import { sealOpening } from '../../src/sealed/envelope.ts';
import { createPhrase } from '../../src/sealed/phrase.ts';
import { temporaryFolder } from './support/backend.ts';
import { freePort } from './support/free-port.ts';
import { type Proof, solved } from './support/proof.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const TEXT = '夜になると、むかしのことを思い出して眠れません。zanshin-marker-4711';
const UNSEALED = 'これは封をし忘れた文です。wasureta-marker-0815';

const folder = temporaryFolder();
let server: ServerProcess;
let phraseWords: readonly string[] = [];
let secrets: readonly string[] = [];

async function rpc(name: string, parameters: object): Promise<number> {
  const response = await fetch(`${server.origin}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: {
      apikey: EMBEDDED_PUBLISHABLE_KEY,
      'content-type': 'application/json',
      'user-agent': 'TelltaleBrowser/9.9',
      'x-forwarded-for': '203.0.113.77',
    },
    body: JSON.stringify(parameters),
  });
  await response.text();
  return response.status;
}

async function proof(): Promise<Proof> {
  const headers = { apikey: EMBEDDED_PUBLISHABLE_KEY };
  const response = await fetch(`${server.origin}/rest/v1/rpc/request_challenge`, { headers });
  return solved(await response.json());
}

beforeAll(async () => {
  server = await startServerProcess(folder, await freePort());
  const phrase = createPhrase();
  phraseWords = phrase.words;
  const keys = await deriveKeys(phrase);
  secrets = [keys.lookup, keys.removal, keys.auth, keys.identity];
  const sealed = await sealOpening(keys, { text: TEXT }, DEMONSTRATION_RECIPIENT);
  const letter = {
    conversation_id: crypto.randomUUID(),
    message_id: crypto.randomUUID(),
    lookup_hash: hashOf(keys.lookup),
    removal_hash: hashOf(keys.removal),
    file: toBase64(sealed),
    ...(await proof()),
  };
  expect(await rpc('open_conversation', letter)).toBe(200);
  expect(await rpc('read_conversation', { lookup: keys.lookup })).toBe(200);
  // What a broken page might send: refused, and forgotten.
  for (const parameters of [
    { ...letter, conversation_id: crypto.randomUUID(), file: UNSEALED.repeat(40) },
    { ...letter, conversation_id: UNSEALED },
    { ...letter, message_id: UNSEALED },
    { ...letter, lookup_hash: UNSEALED },
    { ...letter, conversation_id: crypto.randomUUID(), challenge: UNSEALED },
    { ...letter, conversation_id: crypto.randomUUID(), solution: UNSEALED },
  ]) {
    expect(await rpc('open_conversation', parameters)).toBeGreaterThanOrEqual(400);
  }
  expect(
    await rpc('add_message', {
      lookup: UNSEALED,
      message_id: '',
      file: UNSEALED,
      challenge: UNSEALED,
      solution: UNSEALED,
    }),
  ).toBe(400);
  expect(await rpc(UNSEALED, { text: UNSEALED })).toBe(404);
  expect((await server.end('SIGTERM')).code).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every byte below the data directory, one file at a time. */
function* contents(path: string): Generator<Buffer> {
  for (const name of readdirSync(path)) {
    const inner = join(path, name);
    if (statSync(inner).isDirectory()) yield* contents(inner);
    else yield readFileSync(inner);
  }
}

function found(fragments: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  for (const bytes of contents(folder)) {
    for (const fragment of fragments) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        if (bytes.includes(Buffer.from(fragment, encoding))) seen.add(fragment);
      }
    }
  }
  return [...seen];
}

describe('After somebody wrote', () => {
  test('their words are in no file of the data directory', () => {
    const fragments = [TEXT, '眠れません', 'むかしのこと', 'zanshin-marker', toText(TEXT)];
    expect(found(fragments)).toEqual([]);
  });

  test('words that were sent unsealed by mistake are in no file either', () => {
    expect(found([UNSEALED, '封をし忘れた', 'wasureta-marker', toText(UNSEALED)])).toEqual([]);
  });

  test('their phrase and their secrets are in no file', () => {
    expect(found([...secrets, phraseWords.join(' '), phraseWords.join('')])).toEqual([]);
  });

  test('their device and address are in no file', () => {
    expect(found(['TelltaleBrowser', '203.0.113.77'])).toEqual([]);
  });

  test('nothing of it was printed', () => {
    for (const fragment of ['marker', '眠れません', '封をし忘れた', 'Telltale', '203.0.113']) {
      expect(server.output()).not.toContain(fragment);
    }
    for (const secret of secrets) expect(server.output()).not.toContain(secret);
  });

  test('the search itself would find something that is there', () => {
    expect(found(['YWdlLWVuY3J5cHRpb24ub3JnL3Yx', 'open_conversation'])).toHaveLength(2);
  });
});

/** The middle of the text as base64, in case something was only encoded and not sealed. */
function toText(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64').slice(4, 40);
}
