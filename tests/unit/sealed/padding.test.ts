import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS, MOST_BYTES, pad, unpad } from '../../../src/sealed/padding.ts';

const refused = expect.objectContaining({ code: 'bad-padding' }) as Error;

test('every text gets one of four sizes and comes back unchanged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: MOST_BYTES, size: 'max' }), (text) => {
      const padded = pad(text);
      expect(BUCKETS).toContain(padded.length);
      expect(Buffer.compare(unpad(padded), text)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('the sizes change exactly where four bytes of length still fit', () => {
  const sizes = [0, 4092, 4093, 8188, 8189, 16_380, 16_381, 32_764].map(
    (length) => pad(new Uint8Array(length)).length,
  );
  expect(sizes).toEqual([4096, 4096, 8192, 8192, 16_384, 16_384, 32_768, 32_768]);
  expect(() => pad(new Uint8Array(32_765))).toThrow(expect.objectContaining({ code: 'too-long' }));
});

test('a hidden mark in the zeros is refused', () => {
  for (const place of [20, 2000, 4095]) {
    const padded = pad(new Uint8Array(10));
    padded[place] = 1;
    expect(() => unpad(padded)).toThrow(refused);
  }
});

test('a wrong length, a wrong size and a larger size than needed are refused', () => {
  const tooLong = pad(new Uint8Array(10));
  tooLong.set([0, 0, 16, 0]);
  expect(() => unpad(tooLong)).toThrow(refused);
  expect(() => unpad(new Uint8Array(5000))).toThrow(refused);
  expect(() => unpad(new Uint8Array(0))).toThrow(refused);
  const larger = new Uint8Array(8192);
  larger.set([0, 0, 0, 10]);
  expect(() => unpad(larger)).toThrow(refused);
});
