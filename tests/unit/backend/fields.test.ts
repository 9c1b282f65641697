import { describe, expect, test } from 'vitest';
import {
  day,
  fields,
  listOf,
  oneOf,
  orNull,
  shape,
  text,
  truth,
  uuid,
  whole,
  yes,
} from '../../../src/backend/fields.ts';

const takes = (read: (value: unknown) => unknown, value: unknown): boolean =>
  shape(read).safeParse(value).success;

describe('What comes back to a visitor', () => {
  test.each([
    ['a day', day, '2026-11-21', ['21.11.2026', '2026-11-21T00:00', 20261121, null]],
    ['an id', uuid, crypto.randomUUID(), ['', 'x'.repeat(36), ` ${crypto.randomUUID()}`, 7]],
    ['a number', whole(1, 32), 16, [0, 33, 1.5, '16', Number.NaN, Infinity]],
    ['a word', oneOf(['in', 'out']), 'out', ['outside', '', 0, ['in']]],
    ['a yes or no', truth, false, [0, 'false', undefined]],
    ['a yes', yes, true, [false, 1, 'true']],
    ['a text', text(/^[0-9a-f]{4}$/), '00ff', ['00f', '00ff0', 'zzzz', {}]],
    ['a list', listOf(truth), [true, false], [[true, 1], 'true', { length: 0 }]],
    ['an object', fields({ at: day }), { at: '2026-11-21', more: 1 }, [{}, [], null, { at: 1 }]],
  ])('is %s, or nothing', (_, read, good, others) => {
    expect(takes(read, good)).toBe(true);
    expect(others.filter((other) => takes(read, other))).toEqual([]);
  });

  test('may be missing only where that is said', () => {
    const read = fields({ closes: orNull(day) });
    expect(shape(read).safeParse({ closes: null })).toEqual({
      success: true,
      data: { closes: null },
    });
    expect(takes(read, {})).toBe(false);
  });

  test('brings along nothing that was not asked for', () => {
    const read = fields({ status: oneOf(['read']) });
    expect(shape(read).safeParse({ status: 'read', extra: 'x' })).toEqual({
      success: true,
      data: { status: 'read' },
    });
  });

  test('a fault of our own is not taken for a wrong answer', () => {
    const broken = shape(() => {
      throw new TypeError('ours');
    });
    expect(() => broken.safeParse({})).toThrow('ours');
  });
});
