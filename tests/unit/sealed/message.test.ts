import { expect, test } from 'vitest';
import { deriveKeys } from '../../../src/sealed/derive.ts';
import { DEMONSTRATION_RECIPIENT } from '../../../src/sealed/demonstration-key.ts';
import { sealOpening } from '../../../src/sealed/envelope.ts';
import { contentFits, type MessageContent, parseContent } from '../../../src/sealed/message.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';

const refused = expect.objectContaining({ code: 'bad-content' }) as Error;

test('text and choices come through as they are, also when everything was skipped', () => {
  const full = { text: '', answers: { forWhom: 'self', needs: ['talk', 'work'], nickname: '' } };
  expect(parseContent(full)).toEqual(full);
  expect(parseContent({ text: 'こんにちは' })).toEqual({ text: 'こんにちは' });
  expect(parseContent({ text: '', answers: {} })).toEqual({ text: '', answers: {} });
});

test.each([
  ['no text', {}],
  ['text that is not text', { text: 1 }],
  ['a field nobody would see', { text: '', hidden: 'x' }],
  ['a choice that is a number', { text: '', answers: { area: 3 } }],
  ['a choice within a choice', { text: '', answers: { needs: [['x']] } }],
  ['a key that is no name', { text: '', answers: { 'for whom': 'x' } }],
  ['a key that reaches into objects', JSON.parse('{"text":"","answers":{"__proto__":"x"}}')],
  ['a list', []],
  ['nothing', null],
])('%s is refused', (_name, value) => {
  expect(() => parseContent(value)).toThrow(refused);
});

test('what fits can be sealed, and one character more is known before sending', async () => {
  const keys = await deriveKeys(createPhrase(), 1);
  let [fits, tooLong] = [0, 20_000];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (contentFits({ text: 'あ'.repeat(middle) })) fits = middle;
    else tooLong = middle;
  }
  expect(fits).toBeGreaterThan(10_000);
  const largest: MessageContent = { text: 'あ'.repeat(fits) };
  const file = await sealOpening(keys, largest, DEMONSTRATION_RECIPIENT);
  expect(file.length).toBeGreaterThan(32_768);
  expect(contentFits({ text: 'あ'.repeat(fits), answers: { nickname: 'あ' } })).toBe(false);
  const text = 'あ'.repeat(12_000);
  await expect(sealOpening(keys, { text }, DEMONSTRATION_RECIPIENT)).rejects.toThrow(
    expect.objectContaining({ code: 'too-long' }),
  );
});
