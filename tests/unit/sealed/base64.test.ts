import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from '../../../src/sealed/base64.ts';

test('bytes survive the way through the database, as every other program writes base64', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes]);
    }),
  );
});

test.each(['QQ', 'QQ=', 'QQ==\n', 'Q Q=', '-_-_', 'QR=='])('%j is refused', (text) => {
  expect(() => fromBase64(text)).toThrow(expect.objectContaining({ code: 'bad-base64' }));
});
