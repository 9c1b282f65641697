import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * A pattern that looks behind stops the whole script in Safari before 16.4 (iPhone 7 and older),
 * when it is read, not when it is used: https://caniuse.com/js-regexp-lookbehind
 */
test('no script has a pattern that an old phone cannot read', () => {
  const scripts = globSync(['dist/**/*.js', 'dist/**/*.html']);
  expect(scripts.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(20);
  expect(scripts.filter((file) => /\(\?<[=!]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
