import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allRoutes, onePerTemplate } from '../support/routes.ts';
import { watch } from '../support/watch.ts';

test('there is a page of every kind to look at', () => {
  expect(onePerTemplate().length).toBeGreaterThan(20);
  expect(allRoutes().length).toBeGreaterThan(200);
});

test('no page at all names another host for something it loads, and every page has its policy', () => {
  const LOADED =
    /<(?:script|img|iframe|source|video|audio|embed|object)[^>]*\s(?:src|srcset|data)="(?:https?:)?\/\/|<link(?=[^>]*\srel="(?:stylesheet|preload|modulepreload|icon|prefetch|preconnect)")[^>]*\shref="(?:https?:)?\/\//;
  const faulty = allRoutes().filter((route) => {
    const html = readFileSync(join('dist', route, 'index.html'), 'utf8');
    return LOADED.test(html) || !html.includes("default-src 'none'") || html.includes(' style="');
  });
  expect(faulty).toEqual([]);
});

for (const route of onePerTemplate()) {
  test(`${route} asks no other host for anything and breaks no rule of its own policy`, async ({
    page,
    context,
  }) => {
    const misdeeds = await watch(page);
    await page.goto(route, { waitUntil: 'networkidle' });
    const policy = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-');
    expect(misdeeds).toEqual({ requests: [], violations: [] });
    expect(await context.cookies()).toEqual([]);
    const stored = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    expect(stored).toEqual([]);
  });
}

test('the policy is real: a foreign inline script does not run', async ({ page }) => {
  const misdeeds = await watch(page);
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true';
    document.head.append(script);
    return Reflect.get(window, 'foreign') === true;
  });
  expect(ran).toBe(false);
  expect(misdeeds.violations.length).toBeGreaterThan(0);
});
