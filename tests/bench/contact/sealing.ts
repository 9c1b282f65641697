/** What the last press costs on a device four times slower: sealing alone, and until the request leaves. */
import type { Browser } from '@playwright/test';
import { press, writeUpToTheCheckPage } from '../../support/journey.ts';
import type { Figure } from '../report.ts';
import { costs, median } from './figure.ts';

const SLOWER = 4;
const LETTERS = 7;
/** A glance at the page for checking; the page rehearses meanwhile. */
const LOOKING_MS = 3000;

/** Several letters, each in a browser context of its own: the first sealing of a page is the one that counts. */
export async function sealingFigures(browser: Browser, origin: string): Promise<Figure[]> {
  const sealing: number[] = [];
  const leaving: number[] = [];
  for (let n = 0; n < LETTERS; n += 1) {
    const context = await browser.newContext({ baseURL: origin, locale: 'ja-JP' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await writeUpToTheCheckPage(page, 'はかるための文です。');
    await page.waitForTimeout(LOOKING_MS);
    const request = page.waitForRequest('**/rpc/open_conversation');
    const pressed = performance.now();
    await press(page, 'この内容で送る');
    await request;
    leaving.push(performance.now() - pressed);
    const [seal] = await page.evaluate(() =>
      performance.getEntriesByName('engawa:seal').map(({ duration }) => duration),
    );
    if (seal === undefined) throw new Error('the page did not measure its sealing');
    sealing.push(seal);
    await context.close();
  }
  return [
    costs('seal_ms_x4', median(sealing), 'ms', 50),
    costs('press_to_request_ms_x4', median(leaving), 'ms'),
  ];
}
