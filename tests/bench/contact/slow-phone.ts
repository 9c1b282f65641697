/** What somebody waits for on an old phone with a bad connection: from the last press to 「届きました」. */
import type { Browser } from '@playwright/test';
import { press } from '../../support/journey.ts';
import type { Figure } from '../report.ts';
import { costs } from './figure.ts';

/** 「Slow 3G」 as browsers offer it to developers: bytes per second both ways, and milliseconds. */
const SLOW_3G = {
  offline: false,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
  latency: 2000,
};
const SLOWER = 4;
/** One letter and the next; quick for a thumb. */
const PER_LETTER_MS = 150;
/** A glance at the page for checking. */
const LOOKING_MS = 3000;
const WRITTEN =
  '夜になると、少しだけ息ができます。昼間は、カーテンを開けられません。まとまりませんが、これだけです。';

/** Everything is slow from the first byte on; what sending needs has to arrive while one writes. */
export async function slowPhoneFigures(browser: Browser, origin: string): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: origin, locale: 'ja-JP' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

  const opened = performance.now();
  await page.goto('/contact/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'つぎへ' }).waitFor();
  const first = performance.now() - opened;
  const touched = performance.now();
  await page.getByLabel('自分のこと').check();
  await press(page, 'つぎへ');
  await press(page, 'とばす');
  await page
    .getByLabel('書きたいこと（任意）')
    .pressSequentially(WRITTEN, { delay: PER_LETTER_MS });
  await press(page, 'ここまでで送る');
  await page.getByRole('heading', { name: '送る前に、見てください' }).waitFor();
  await page.waitForTimeout(LOOKING_MS);
  const wrote = performance.now() - touched;
  const sent = performance.now();
  await press(page, 'この内容で送る');
  await page.getByRole('heading', { name: '届きました' }).waitFor();
  const arrived = performance.now() - sent;
  await context.close();
  return [
    costs('slow3g_x4_arrived_s', arrived / 1000, 's', 4),
    costs('slow3g_x4_writing_s', wrote / 1000, 's'),
    costs('slow3g_x4_first_question_s', first / 1000, 's'),
  ];
}
