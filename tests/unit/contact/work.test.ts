import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/contact/sending/client.ts';
import { createWork } from '../../../src/contact/sending/work.ts';

/** Hands out challenges a, b, c … and notes what it was asked for. */
function desk(seconds = 7200) {
  const given: string[] = [];
  const stopped: string[] = [];
  const work = createWork({
    client: {
      requestChallenge: () => {
        const challenge = String.fromCharCode(97 + given.length);
        given.push(challenge);
        return Promise.resolve({
          ok: true,
          value: { challenge, nonce: challenge, puzzles: 1, bits: 1, seconds },
        });
      },
    },
    solve: ({ nonce }) => ({
      solution: Promise.resolve(`${nonce}!`),
      stop: () => stopped.push(nonce),
    }),
  });
  return { work, given, stopped };
}

const fine: Answer<null> = { ok: true, value: null };
const fault = (code: string): Answer<null> => ({
  ok: false,
  error: { code, message: code, remedy: code, retryable: true },
});

describe('The work for sending', () => {
  test('is done ahead of need, once', async () => {
    const { work, given } = desk();
    work.prepare();
    work.prepare();
    const sent: string[] = [];
    await work.sendWith((proof) => {
      sent.push(`${proof.challenge} ${proof.solution}`);
      return Promise.resolve(fine);
    });
    expect([given, sent]).toEqual([['a'], ['a a!']]);
  });

  test('is done anew without a word when the server does not take it any more', async () => {
    const { work } = desk();
    const sent: string[] = [];
    const answer = await work.sendWith(({ challenge }) => {
      sent.push(challenge);
      return Promise.resolve(sent.length === 1 ? fault('challenge') : fine);
    });
    expect([answer.ok, sent]).toEqual([true, ['a', 'b']]);
  });

  test('is not tried for ever: after the second refusal the page says so', async () => {
    const { work, given } = desk();
    const answer = await work.sendWith(() => Promise.resolve(fault('challenge')));
    expect([answer, given]).toEqual([fault('challenge'), ['a', 'b']]);
  });

  test('is kept for the next try when an answer got lost', async () => {
    const { work, given } = desk();
    await work.sendWith(() => Promise.resolve(fault('timeout')));
    await work.sendWith(() => Promise.resolve(fine));
    expect(given).toEqual(['a']);
  });

  test('is fetched again when the page was open for too long', async () => {
    const { work } = desk(30);
    const sent: string[] = [];
    work.prepare();
    await work.sendWith(({ challenge }) => {
      sent.push(challenge);
      return Promise.resolve(fine);
    });
    expect(sent).toEqual(['b']);
  });

  test('is tried again after the line was down', async () => {
    let down = true;
    const work = createWork({
      client: {
        requestChallenge: () =>
          Promise.resolve(
            down
              ? {
                  ok: false,
                  error: { code: 'offline', message: '', remedy: '', retryable: true },
                }
              : {
                  ok: true,
                  value: { challenge: 'x', nonce: 'x', puzzles: 1, bits: 1, seconds: 7200 },
                },
          ),
      },
      solve: () => ({ solution: Promise.resolve('x!'), stop: () => undefined }),
    });
    expect(await work.sendWith(() => Promise.resolve(fine))).toMatchObject({ ok: false });
    down = false;
    expect(await work.sendWith(() => Promise.resolve(fine))).toEqual(fine);
  });

  test('that fails on a device says so, and does not stop the next try', async () => {
    let tries = 0;
    const work = createWork({
      client: {
        requestChallenge: () =>
          Promise.resolve({
            ok: true,
            value: { challenge: 'x', nonce: 'x', puzzles: 1, bits: 1, seconds: 7200 },
          }),
      },
      solve: () => ({
        solution: (tries += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve('x!'),
        stop: () => undefined,
      }),
    });
    expect(await work.sendWith(() => Promise.resolve(fine))).toMatchObject({
      error: { code: 'work-failed', retryable: true },
    });
    expect(await work.sendWith(() => Promise.resolve(fine))).toEqual(fine);
  });
});
