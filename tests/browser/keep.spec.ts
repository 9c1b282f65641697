import { expect, test, type Page } from '@playwright/test';
import { makeScale } from '../support/page-weight.ts';
import { watch } from '../support/watch.ts';

const KEEP = '電波がなくても見られるように、この端末に残す';

/** Everything the site has put on this device, in words. */
const storedBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const copies = await caches.keys();
    const workers = await navigator.serviceWorker.getRegistrations();
    const databases = await indexedDB.databases();
    return [
      ...copies.map((name) => `cache ${name}`),
      ...workers.map(({ scope }) => `worker ${new URL(scope).pathname}`),
      ...databases.map(({ name }) => `database ${name ?? ''}`),
      ...Object.keys(localStorage).map((name) => `local ${name}`),
      ...Object.keys(sessionStorage).map((name) => `session ${name}`),
    ];
  });

async function keepOnThisDevice(page: Page): Promise<void> {
  await page.goto('/hotlines/');
  await page.getByRole('button', { name: KEEP }).click();
  await expect(page.getByText('残しました。', { exact: false })).toBeFocused();
}

const numbers = (page: Page): Promise<string[]> =>
  page
    .locator('main a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.textContent));

/** How the first heading is set: without the style sheets it would look otherwise. */
const look = (page: Page) =>
  page.locator('h1').evaluate((heading) => {
    const { fontFamily, fontSize, color } = getComputedStyle(heading);
    return { fontFamily, fontSize, color };
  });

test('looking at the help lines stores nothing on the device', async ({ page }) => {
  await page.goto('/hotlines/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  expect(await storedBy(page)).toEqual([]);
});

test('after the press, the help lines open without a signal and say of which day they are', async ({
  page,
  context,
}) => {
  const misdeeds = await watch(page);
  await keepOnThisDevice(page);
  const shown = await numbers(page);
  expect(shown.length).toBeGreaterThan(5);
  const before = await look(page);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('保存しておいた画面です', { exact: false })).toContainText(
    /（\d+月\d+日）/,
  );
  expect(await numbers(page)).toEqual(shown);
  expect(await look(page), 'its style sheets are there too').toEqual(before);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
});

test('with a signal the page always comes from the network, and says nothing of a copy', async ({
  page,
}) => {
  await keepOnThisDevice(page);
  const before = await storedBy(page);
  await page.reload();
  await expect(page.locator('[data-kept]')).toBeHidden();
  await expect
    .poll(async () => (await storedBy(page))[0], 'the copy is renewed')
    .not.toBe(before[0]);
  expect(await storedBy(page)).toHaveLength(2);
});

test('when the network does not answer, the copy is shown after a few seconds', async ({
  page,
  context,
}) => {
  await keepOnThisDevice(page);
  // Requests of the worker itself are routed by the context.
  await context.route('**/hotlines/', () => undefined);
  await page.reload();
  await expect(page.getByText('保存しておいた画面です', { exact: false })).toBeVisible();
});

test('no other page is touched by it', async ({ page, context }) => {
  await keepOnThisDevice(page);
  expect(await storedBy(page)).toEqual([
    expect.stringMatching(/^cache hotlines-/),
    'worker /hotlines/',
  ]);
  await page.goto('/');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await context.setOffline(true);
  await expect(page.goto('/guides/')).rejects.toThrow();
});

test('消す takes everything away, without a signal too', async ({ page, context }) => {
  await keepOnThisDevice(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: '消す' }).press('Enter');
  await expect(page.getByText('消しました。')).toBeFocused();
  expect(await storedBy(page)).toEqual([]);
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  await expect(page.reload()).rejects.toThrow();

  await context.setOffline(false);
  await page.goto('/hotlines/', { waitUntil: 'networkidle' });
  expect(await storedBy(page)).toEqual([]);
});

test('when no copy can be taken, the page says so and stores nothing', async ({
  page,
  context,
}) => {
  await context.route('**/hotlines/worker.js', (route) => route.abort());
  await page.goto('/hotlines/');
  await page.getByRole('button', { name: KEEP }).click();
  await expect(page.getByText('残せませんでした。', { exact: false })).toBeFocused();
  expect(await storedBy(page)).toEqual([]);
});

test('the page of the help lines loads at most 2 kB of script', () => {
  const { scripts } = makeScale('dist')('dist/hotlines/index.html');
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(2000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page offers nothing that it could not do', async ({ page }) => {
    await page.goto('/hotlines/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('[data-kept]')).toBeHidden();
  });
});
