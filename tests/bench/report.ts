import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg, totalmem } from 'node:os';

/** One measured value. */
export type Figure = {
  /** Dotted name that stays the same between versions: `shipped.seconds`. */
  readonly name: string;
  readonly value: number;
  /** `s`, `MB`, `kB`, `score` (0–100) or `count`. */
  readonly unit: string;
  /** What the value should reach or stay under; figures without one only inform. */
  readonly target?: number;
  readonly better: 'higher' | 'lower';
};

const MIB = 1024 * 1024;

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // An unpacked archive has no history; the figures are true all the same.
    return 'unknown';
  }
}

const machine = (): { cores: number; memory_mb: number } => ({
  cores: availableParallelism(),
  memory_mb: Math.round(totalmem() / MIB),
});

/** True when a figure has a target and misses it. */
export const misses = ({ value, target, better }: Figure): boolean =>
  target !== undefined && (better === 'higher' ? value < target : value > target);

/** How busy the machine is, since everything timed on it depends on that: one Japanese line. */
export function machineInWords(): string {
  const { cores, memory_mb: memory } = machine();
  const load = loadavg().map((one) => one.toFixed(2));
  return `${cores}コア、メモリー ${memory.toLocaleString('ja-JP')} MB、負荷（1・5・15分） ${load.join(' ')}`;
}

/** The figures as a table for people; a missed target is marked. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, target, better } = figure;
    const limit = target === undefined ? '' : `${better === 'higher' ? '≥' : '≤'} ${target}`;
    return [name, `${value}`, unit, limit, misses(figure) ? '届いていません' : ''] as const;
  });
  const width = (column: 0 | 1 | 2 | 3): number =>
    Math.max(...rows.map((row) => row[column].length));
  const [name, value, unit, limit] = [width(0), width(1), width(2), width(3)];
  return rows
    .map(([a, b, c, d, missed]) =>
      `${a.padEnd(name)}  ${b.padStart(value)} ${c.padEnd(unit)}  ${d.padEnd(limit)}  ${missed}`.trimEnd(),
    )
    .join('\n');
}

/** The one line for machines with which every benchmark ends. */
export const jsonLineOf = (bench: string, figures: readonly Figure[]): string =>
  JSON.stringify({ bench, commit: commit(), machine: machine(), figures });

/** Prints the table, the state of the machine and, last, the line of JSON. */
export function printReport(bench: string, figures: readonly Figure[]): void {
  if (figures.length > 0) console.log(tableOf(figures));
  console.log(machineInWords());
  console.log(jsonLineOf(bench, figures));
}
