import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** How many checks of a step held and how many did not. */
export type StepResult = { passed: number; failed: number };

const bin = (name: string): string =>
  name === 'node' ? process.execPath : join('node_modules', '.bin', name);

function exitCode(command: string, args: readonly string[], env = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(bin(command), args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs a tool whose exit code is its verdict. */
export async function runCheck(command: string, args: readonly string[]): Promise<StepResult> {
  const ok = (await exitCode(command, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** Runs a test runner that writes a JSON report, and counts from that report. */
async function runReported(
  command: string,
  args: (report: string) => readonly string[],
  env: (report: string) => NodeJS.ProcessEnv,
  count: (report: unknown) => StepResult,
): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'engawa-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await exitCode(command, args(report), { ...process.env, ...env(report) });
    const result = count(JSON.parse(await readFile(report, 'utf8')));
    // A runner that fails without a failing test (a suite that cannot load) must still be seen.
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** One project of vitest.config.ts. */
export const runVitest = (project: string): Promise<StepResult> =>
  runReported(
    'vitest',
    (report) => [
      'run',
      ...['--project', project, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
    ],
    () => ({}),
    (report) => {
      const { numPassedTests, numFailedTests } = vitestReport.parse(report);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  );

/** Every browser and accessibility test; a test that passed only on a second try has failed. */
export async function runPlaywright(): Promise<StepResult> {
  const data = await mkdtemp(join(tmpdir(), 'engawa-browser-'));
  try {
    return await runReported(
      'playwright',
      () => ['test', '--reporter=list,json'],
      (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, ENGAWA_TEST_DATA: data }),
      (report) => {
        const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
        return { passed: expected, failed: unexpected + flaky };
      },
    );
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
