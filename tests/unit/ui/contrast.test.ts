import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

type Scheme = 'light' | 'dark';

function token(name: string, scheme: Scheme): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\);`).exec(css);
  const single = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(css);
  const value = pair === null ? single?.[1] : scheme === 'light' ? pair[1] : pair[2];
  if (value === undefined) throw new Error(`token --${name} is not in tokens.css`);
  return value;
}

/** Relative luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const six = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  const digits = six.slice(1).match(/../g);
  const [r = 0, g = 0, b = 0] = (digits ?? []).map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const text: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'paper-raised', 'wood-wash', 'leaf-wash', 'dusk-wash']],
  ['ink-soft', ['paper', 'paper-raised', 'wood-wash', 'leaf-wash']],
  ['wood', ['paper', 'paper-raised', 'wood-wash']],
  ['leaf', ['paper', 'paper-raised', 'wood-wash', 'leaf-wash']],
  ['leaf-ink', ['leaf']],
  ['dusk', ['paper', 'paper-raised', 'dusk-wash', 'wood-wash']],
];
const marks: readonly (readonly [string, readonly string[]])[] = [
  ['ink-soft', ['paper', 'paper-raised', 'wood-wash']],
  ['focus', ['paper', 'paper-raised', 'wood-wash', 'leaf-wash', 'focus-halo']],
];

const rows = (table: typeof text): [string, string][] =>
  table.flatMap(([front, grounds]) => grounds.map((ground): [string, string] => [front, ground]));

describe.each<Scheme>(['light', 'dark'])('in the %s scheme', (scheme) => {
  it.each(rows(text))('text in --%s can be read on --%s (WCAG AA, 4.5:1)', (front, ground) => {
    expect(contrast(token(front, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(rows(marks).filter(([, ground]) => scheme === 'light' || ground !== 'focus-halo'))(
    'a border or ring in --%s can be seen on --%s (3:1)',
    (front, ground) => {
      expect(contrast(token(front, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(3);
    },
  );
});

it('an older browser shows the same colours as a new one does by day', () => {
  const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]+), #[0-9a-f]+\);/g)];
  expect(pairs.length).toBeGreaterThan(10);
  for (const [, name = '', day = ''] of pairs) {
    expect(css).toContain(`\n  --${name}: ${day};`);
  }
});
