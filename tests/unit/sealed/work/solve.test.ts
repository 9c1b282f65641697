import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersByBrowser } from '../../../../src/sealed/work/by-browser.ts';
import { answersByScript } from '../../../../src/sealed/work/by-script.ts';
import { firstWordWith } from '../../../../src/sealed/work/first-word.ts';
import { solve } from '../../../../src/sealed/work/solve.ts';

interface Vector {
  readonly nonce: string;
  readonly puzzles: number;
  readonly bits: number;
  readonly solution: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
) as Vector[];

const nonces = fc.uint8Array({ minLength: 32, maxLength: 32 });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** First 32 bits of SHA-256(nonce ‖ puzzle ‖ answer) as Node computes it. */
function byNode(nonce: Uint8Array, puzzle: number, answer: number): number {
  const tail = Buffer.alloc(8);
  tail.writeUInt32BE(puzzle);
  tail.writeUInt32BE(answer, 4);
  return createHash('sha256').update(nonce).update(tail).digest().readUInt32BE();
}

describe('The work of a letter', () => {
  test('hashes as every other SHA-256 does', () => {
    fc.assert(
      fc.property(nonces, fc.nat(31), fc.nat(2 ** 31 - 1), (nonce, puzzle, answer) => {
        expect(firstWordWith(nonce)(puzzle, answer)).toBe(byNode(nonce, puzzle, answer));
      }),
      { numRuns: 2000 },
    );
  });

  test('hashes so for one puzzle after the other, and back again', () => {
    const nonce = new Uint8Array(32).fill(7);
    const firstWord = firstWordWith(nonce);
    for (const puzzle of [0, 0, 1, 15, 1, 0]) {
      for (const answer of [0, 1, 65_535]) {
        expect(firstWord(puzzle, answer)).toBe(byNode(nonce, puzzle, answer));
      }
    }
  });

  test('is solved for every puzzle, with the smallest answer, for any challenge', async () => {
    await fc.assert(
      fc.asyncProperty(
        nonces,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 0, max: 7 }),
        async (nonce, puzzles, bits) => {
          const answers = (await solve({ nonce: hex(nonce), puzzles, bits }))
            .split('.')
            .map(Number);
          expect(answers).toHaveLength(puzzles);
          const solves = (puzzle: number, answer: number): boolean =>
            byNode(nonce, puzzle, answer) < 2 ** (32 - bits);
          for (const [puzzle, answer] of answers.entries()) {
            expect(solves(puzzle, answer)).toBe(true);
            if (answer > 0) expect(solves(puzzle, answer - 1)).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('comes out the same with the SHA-256 of the browser, for devices that do not compile', async () => {
    await fc.assert(
      fc.asyncProperty(nonces, async (nonce) => {
        const task = { nonce: Uint8Array.from(nonce), puzzles: 3, limit: 2 ** 25 };
        expect(await answersByBrowser(task)).toEqual(await answersByScript()(task));
      }),
      { numRuns: 20 },
    );
  });

  test('gives the page its turn when there is no worker', async () => {
    let turns = 0;
    const task = { nonce: new Uint8Array(32), puzzles: 4, limit: 2 ** 15 };
    await answersByScript(() => {
      turns += 1;
      return Promise.resolve();
    })(task);
    expect(turns).toBeGreaterThan(0);
  });

  test.each(vectors)('keeps its definition: $puzzles puzzles of $bits bits', async (vector) => {
    expect(await solve(vector)).toBe(vector.solution);
  });
});
