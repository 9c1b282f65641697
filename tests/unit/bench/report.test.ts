import { expect, test } from 'vitest';
import { jsonLineOf, misses, tableOf, type Figure } from '../../bench/report.ts';

const seconds: Figure = {
  name: 'shipped.seconds',
  value: 41,
  unit: 's',
  target: 40,
  better: 'lower',
};
const score: Figure = {
  name: 'home.score',
  value: 99,
  unit: 'score',
  target: 99,
  better: 'higher',
};
const pages: Figure = { name: 'shipped.pages', value: 12, unit: 'count', better: 'higher' };

test('a figure on its target has reached it, one beyond it has not, one without a target never misses', () => {
  expect(misses(seconds)).toBe(true);
  expect(misses({ ...seconds, value: 40 })).toBe(false);
  expect(misses(score)).toBe(false);
  expect(misses({ ...score, value: 98 })).toBe(true);
  expect(misses(pages)).toBe(false);
});

test('a missed target stays visible in the table', () => {
  const [missed, reached, informing] = tableOf([seconds, score, pages]).split('\n');
  expect(missed).toMatch(/shipped\.seconds +41 s +≤ 40 +届いていません/);
  expect(reached).toMatch(/home\.score +99 score +≥ 99$/);
  expect(informing).toMatch(/shipped\.pages +12 count$/);
});

test('the last line is JSON with the commit, the machine and every figure', () => {
  const line = jsonLineOf('build', [seconds, pages]);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    bench: 'build',
    commit: expect.stringMatching(/^([0-9a-f]{40}(-dirty)?|unknown)$/) as string,
    machine: { cores: expect.any(Number) as number, memory_mb: expect.any(Number) as number },
    figures: [seconds, pages],
  });
});
