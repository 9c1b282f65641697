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

/** Of Safari 16 and Chrome 97 or later; tests/support/old-phone.ts takes away more of the kind. */
const TOO_NEW =
  /\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex)\(|\b(?:Object|Map)\.groupBy\b|\bAbortSignal\.(?:timeout|any)\b/g;
/** Staff write at a desk, with a browser of today. */
const OF_STAFF = /\/(?:StaffApp|crypto\.worker)[^/]*\.js$/;

test('no script of visitors calls what an old phone does not know', () => {
  const scripts = globSync('dist/**/*.js');
  expect(scripts.filter((file) => OF_STAFF.test(file))).toHaveLength(2);
  const faults = scripts
    .filter((file) => !OF_STAFF.test(file))
    .flatMap(
      (file) =>
        readFileSync(file, 'utf8')
          .match(TOO_NEW)
          ?.map((call) => [file, call]) ?? [],
    );
  expect(faults).toEqual([]);
});
