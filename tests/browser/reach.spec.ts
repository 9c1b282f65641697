import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { onePerTemplate } from '../support/routes.ts';

for (const route of onePerTemplate()) {
  test(`${route} needs no sideways scrolling on the narrowest phone (320 px)`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(route);
    const wider = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      widest: [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > 321)
        .map((element) => element.outerHTML.slice(0, 80))
        .slice(0, 3),
    }));
    expect(wider.page, wider.widest.join('\n')).toBeLessThanOrEqual(320);
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
