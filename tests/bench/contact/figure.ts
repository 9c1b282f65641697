import type { Figure } from '../report.ts';

/** A value of which less is better, to one place. */
export const costs = (name: string, value: number, unit: string, target?: number): Figure => ({
  ...{ name, value: Number(value.toFixed(1)), unit, better: 'lower' as const },
  ...(target === undefined ? {} : { target }),
});

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
