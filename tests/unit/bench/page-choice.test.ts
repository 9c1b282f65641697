import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NoSuchPage, pageOf } from '../../bench/page-choice.ts';

const site = mkdtempSync(join(tmpdir(), 'engawa-choice-'));
afterAll(() => {
  rmSync(site, { recursive: true });
});

for (const [page, length] of [
  ['programs/short', 10],
  ['programs/zz-long', 90],
  ['gatherings/long', 90],
] as const) {
  mkdirSync(join(site, page), { recursive: true });
  writeFileSync(join(site, page, 'index.html'), 'x'.repeat(length));
}

test('the longest page stands for its kind, and of equals the first by name', () => {
  expect(pageOf(site, 'entry')).toEqual({
    file: `${site}/gatherings/long/index.html`,
    path: '/gatherings/long/',
  });
});

test('a kind without a page cannot be measured, and that is said', () => {
  expect(() => pageOf(site, 'guide')).toThrow(NoSuchPage);
});
