/**
 * `npm test`: every promise of this repository, one step after the other, in one run.
 *
 * A step that is a tool (formatting, lint, types …) counts as one check; a test runner counts its
 * tests. A failing step does not stop the later ones, so that one run shows everything. The last
 * line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { runCheck, runPlaywright, runVitest, type StepResult } from './support/steps.ts';
import { findChromium } from './support/chromium.ts';

const chromium = findChromium();
if (!chromium.ok) {
  console.error(chromium.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
process.env['ENGAWA_CHROMIUM'] = chromium.path;

const steps: readonly [name: string, run: () => Promise<StepResult>][] = [
  ['整形 (prettier)', () => runCheck('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['型の準備 (astro sync)', () => runCheck('astro', ['sync'])],
  ['文法 (eslint)', () => runCheck('eslint', ['.'])],
  ['スタイル (stylelint)', () => runCheck('stylelint', ['src/**/*.css'])],
  ['型 (astro check)', () => runCheck('astro', ['check', '--minimumFailingSeverity', 'warning'])],
  ['掲載内容 (npm run check)', () => runCheck('node', ['src/tools/check.ts'])],
  ['単体', () => runVitest('unit')],
  ['データベース', () => runVitest('database')],
  ['サイトの作成', () => runCheck('node', ['src/tools/build.ts'])],
  ['できたサイト', () => runVitest('site')],
  ['ブラウザー', () => runPlaywright()],
];

let passed = 0;
let failed = 0;
for (const [name, run] of steps) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const result = await run();
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
