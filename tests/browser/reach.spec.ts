import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { misfits } from '../support/misfits.ts';
import { onePerTemplate } from '../support/routes.ts';

/** Size of the letters of running text, px. */
const letters = (page: Page): Promise<number> =>
  page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));

/** A browser zoom of 200 % on a screen of 1280 px leaves 640 px; 400 % leaves 320. */
const WIDTHS = { 'at 200 % zoom': 640, 'on the narrowest phone, or at 400 % zoom': 320 };

for (const route of onePerTemplate()) {
  test(`${route} fits, whether it is zoomed, narrow, or only its letters are twice as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 640 });
    await page.goto(route);
    for (const [situation, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 640 });
      expect(await misfits(page), situation).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 640 });
    const before = await letters(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await letters(page), 'letters grow').toBeCloseTo(2 * before, 0);
    expect(await misfits(page), 'with letters twice as large').toEqual([]);
  });
}

/** Presses Tab until the focus is on a link to this address, or gives up after 200 presses. */
async function tabTo(page: Page, address: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (typeof address === 'string' ? focused === address : address.test(focused)) return;
  }
  throw new Error(`the keyboard did not reach ${String(address)}`);
}

const built = (path: string): string => readFileSync(`dist${path}index.html`, 'utf8');
const linksIn = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');

test('the keyboard alone leads from the front door to a phone number', async ({ page }) => {
  const [area = ''] = linksIn(built('/areas/'), /class="doors">.*?href="([^"]+)"/gs);
  const entry = linksIn(built(area), /href="(\/programs\/[^"]+)"/g).find((path) =>
    built(path).includes('href="tel:'),
  );
  if (entry === undefined) throw new Error(`${area} lists nobody with a phone number`);

  await page.goto('/');
  await tabTo(page, '#main');
  await page.keyboard.press('Enter');
  for (const path of ['/areas/', area, entry]) {
    await tabTo(page, path);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
  }
  await tabTo(page, /^tel:\d{3,11}$/);
});

test('whatever has the focus can be seen', async ({ page }) => {
  await page.goto('/find/');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() =>
    document.activeElement === null ? '' : getComputedStyle(document.activeElement).outlineStyle,
  );
  expect(outline).toBe('solid');
});
