import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';

/** The four categories, as the figures are named. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says about a page. */
export type Audit = {
  /** 0–100 each. */
  readonly scores: Readonly<Record<Category, number>>;
  /** What keeps a category below 100, in words of Lighthouse: 「色のコントラスト …」. */
  readonly findings: readonly string[];
};

/** Lighthouse gave no scores: nothing was measured. */
export class AuditFailed extends Error {
  readonly code = 'audit-failed';
}

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A port nobody uses right now on this machine. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new AuditFailed('no port');
  return address.port;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

function findingsOf({ categories, audits }: Result): string[] {
  return CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 1)
        return [];
      const value = audit.displayValue === undefined ? '' : `（${audit.displayValue}）`;
      return [`${category} ${id}: ${audit.title}${value}`];
    }),
  );
}

/** A busy machine sometimes loses the browser's trace; a page that cannot be opened fails each time. */
const ATTEMPTS = 3;

async function auditOnce(url: string, port: number, attempt = 1): Promise<Result> {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    locale: 'ja',
    onlyCategories: [...CATEGORIES],
  });
  if (run === undefined || run.lhr.runtimeError !== undefined) {
    if (attempt < ATTEMPTS) return auditOnce(url, port, attempt + 1);
    throw new AuditFailed(`${url} をはかれませんでした。${run?.lhr.runtimeError?.message ?? ''}`);
  }
  return run.lhr;
}

/**
 * Starts a browser for Lighthouse: a telephone of the middle class on a slow mobile network, as
 * its defaults simulate it.
 *
 * @param executablePath Chromium
 */
export async function startAuditor(executablePath: string): Promise<{
  /** Audits a page several times; each score is the median. @throws AuditFailed */
  readonly audit: (url: string, runs: number) => Promise<Audit>;
  readonly close: () => Promise<void>;
}> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  });
  return {
    audit: async (url, runs) => {
      const results: Result[] = [];
      for (let run = 0; run < runs; run += 1) results.push(await auditOnce(url, port));
      const scoreOf = (category: Category): number => {
        const scores = results.map(({ categories }) => categories[category]?.score ?? null);
        if (scores.some((score) => score === null)) {
          throw new AuditFailed(`${url} の ${category} に点がつきませんでした。`);
        }
        return Math.round(median(scores.map((score) => score ?? 0)) * 100);
      };
      return {
        scores: {
          performance: scoreOf('performance'),
          accessibility: scoreOf('accessibility'),
          'best-practices': scoreOf('best-practices'),
          seo: scoreOf('seo'),
        },
        findings: [...new Set(results.flatMap(findingsOf))],
      };
    },
    close: () => browser.close(),
  };
}
