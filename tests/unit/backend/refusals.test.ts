import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ANSWER_WITHIN_MS,
  backendAddress,
  EMBEDDED_PUBLISHABLE_KEY,
} from '../../../src/backend/config.ts';
import { errorOf, errorOfAnswer } from '../../../src/backend/errors.ts';
import type { BackendErrorCode } from '../../../src/backend/outcome.ts';
import { readConversation } from '../../../src/backend/visitor.ts';

const CODES: readonly BackendErrorCode[] = [
  'offline',
  'timeout',
  'busy',
  'not-found',
  'conflict',
  'refused',
  'too-large',
  'invalid',
  'unavailable',
];

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://engawa.example' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Reads a conversation while the network behaves as given. */
async function whileNetwork(answer: typeof fetch) {
  vi.stubGlobal('fetch', answer);
  const outcome = await readConversation({ lookup: 'a'.repeat(43) });
  return outcome.ok ? undefined : outcome.error;
}

describe('Every refusal', () => {
  test.each(CODES)('%s says what happened and what to do, calmly and in Japanese', (code) => {
    const { message, remedy } = errorOf(code);
    for (const text of [message, remedy]) {
      expect(text).toMatch(/[ぁ-ん].*。$/u);
      expect(text).not.toMatch(/[!！]|エラー|至急|[A-Za-z]/u);
    }
  });

  test('that can pass by itself may be tried again, the others may not', () => {
    const retryable = CODES.filter((code) => errorOf(code).retryable);
    expect(retryable).toEqual(['offline', 'timeout', 'busy', 'unavailable']);
  });

  test.each([
    [400, 'invalid'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'too-large'],
    [429, 'busy'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
  ] as const)('with status %i is of the kind %s', (status, code) => {
    expect(errorOfAnswer(status, undefined).code).toBe(code);
  });
});

describe('When the network fails', () => {
  test('the person is told that there is no connection', async () => {
    const error = await whileNetwork(() => Promise.reject(new TypeError('fetch failed')));
    expect(error).toMatchObject({ code: 'offline', retryable: true });
  });

  test('an answer that never comes ends in "took too long"', async () => {
    vi.useFakeTimers();
    const waiting = whileNetwork(
      (_, given) =>
        new Promise((_answer, fail) => {
          given?.signal?.addEventListener('abort', () => {
            fail(new DOMException('late', 'AbortError'));
          });
        }),
    );
    await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
    vi.useRealTimers();
    expect(await waiting).toMatchObject({ code: 'timeout', retryable: true });
  });

  test.each([
    ['a page of a provider in between', new Response('<html>', { status: 200 })],
    ['something half', Response.json({ conversation_id: 'x' })],
    ['nothing', new Response(null, { status: 200 })],
  ])('%s is not taken for an answer', async (_, response) => {
    const error = await whileNetwork(() => Promise.resolve(response));
    expect(error?.code).toBe('unavailable');
  });
});

describe('The address of the backend', () => {
  test('is the site itself unless the build says otherwise', () => {
    expect(backendAddress()).toEqual({
      url: 'https://engawa.example',
      publishableKey: EMBEDDED_PUBLISHABLE_KEY,
    });
    vi.stubEnv('PUBLIC_SUPABASE_URL', 'https://project.example/');
    vi.stubEnv('PUBLIC_SUPABASE_PUBLISHABLE_KEY', 'sb_publishable_other');
    expect(backendAddress()).toEqual({
      url: 'https://project.example',
      publishableKey: 'sb_publishable_other',
    });
  });
});
