/** What writing costs in a real browser: the scripts that arrive, and the waiting. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { press, writeUpToTheCheckPage } from '../../support/journey.ts';
import type { Figure } from '../report.ts';
import { costs, median } from './figure.ts';

const SLOWER = 4;
/** As in src/sealed/derive.ts. */
const ROUNDS = 2_000_000;
/** The length of the work is chance, so its middle needs many. */
const SOLUTIONS = 31;

/**
 * Writes one letter on the built site and notes every script on the way.
 * @param origin where the site and its backend answer
 */
export async function writingFigures(browser: Browser, origin: string): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: origin, locale: 'ja-JP' });
  const page = await context.newPage();
  const scripts = new Map<string, number>();
  context.on('response', (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return;
    scripts.set(response.url(), 0);
    void response.body().then(
      (body) => scripts.set(response.url(), brotliCompressSync(body).length),
      () => undefined,
    );
  });
  const kilobytes = (): number => [...scripts.values()].reduce((a, b) => a + b, 0) / 1000;

  await page.goto('/contact/');
  await page.waitForLoadState('networkidle');
  const first = kilobytes();
  await writeUpToTheCheckPage(page, 'はかるための文です。');
  await page.waitForLoadState('networkidle');
  const worker = [...scripts.keys()].find((url) => url.includes('work.worker'));
  if (worker === undefined) throw new Error('no worker was loaded');
  const pow = await solving(page, worker);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const derive = await deriving(page);
  await press(page, 'この内容で送る');
  await page.getByRole('heading', { name: '届きました' }).waitFor();
  const all = kilobytes();
  await context.close();
  return [
    costs('first_question_js_kb', first, 'kB', 80),
    costs('send_js_kb', all, 'kB', 130),
    costs('derive_ms_x4', derive, 'ms', 1500),
    costs('pow_ms_x4_median', pow, 'ms', 1500),
  ];
}

/** The slow part of making the keys: one native call. */
const deriving = (page: Page): Promise<number> =>
  page.evaluate(async (iterations) => {
    const secret = crypto.getRandomValues(new Uint8Array(9));
    const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
    const started = performance.now();
    const salt = new Uint8Array(20);
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
    return performance.now() - started;
  }, ROUNDS);

/** Chromium cannot slow down a worker: the median of it at full speed, times four. */
async function solving(page: Page, worker: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < SOLUTIONS; n += 1) {
    times.push(
      await page.evaluate(async (url) => {
        const random = crypto.getRandomValues(new Uint8Array(32));
        const nonce = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
        const solver = new Worker(url, { type: 'module' });
        const started = performance.now();
        await new Promise((resolve) => {
          solver.onmessage = resolve;
          solver.postMessage({ nonce, puzzles: 16, bits: 16 });
        });
        solver.terminate();
        return performance.now() - started;
      }, worker),
    );
  }
  return SLOWER * median(times);
}
