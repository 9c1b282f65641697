import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMONSTRATION_IDENTITY } from '../../../src/sealed/demonstration-key.ts';
import { deriveKeys } from '../../../src/sealed/derive.ts';
import { openDraft, sealDraft } from '../../../src/sealed/draft.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';

const FEW = 1000;
const mine = await deriveKeys(createPhrase(), FEW);
const other = await deriveKeys(createPhrase(), FEW);

describe('A sealed draft', () => {
  test('opens with its phrase, letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
        expect(await openDraft(mine, await sealDraft(mine, text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('opens neither with another phrase nor with the key of the organisation', async () => {
    const file = await sealDraft(mine, '書きかけ');
    expect(await openDraft(other, file)).toBeUndefined();
    expect(await openDraft({ identity: DEMONSTRATION_IDENTITY }, file)).toBeUndefined();
  });

  test('with any byte changed or cut off is not opened at all', async () => {
    const file = await sealDraft(mine, '書きかけ');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = file.with(at, (file[at] ?? 0) ^ by);
          expect(await openDraft(mine, changed)).toBeUndefined();
          expect(await openDraft(mine, file.slice(0, at))).toBeUndefined();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('does not tell from outside how much was written', async () => {
    const sizes = await Promise.all(
      ['', 'ひとこと', 'あ'.repeat(1000)].map(async (text) => (await sealDraft(mine, text)).length),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test('too long a draft is refused, not cut off', async () => {
    await expect(sealDraft(mine, 'あ'.repeat(12_000))).rejects.toMatchObject({ code: 'too-long' });
  });
});
