import { expect, type Page, test } from '@playwright/test';
import { GSI_ORIGIN } from '../../src/directory/map-source.ts';
import { type OwnSite, ownSite } from '../support/own-site.ts';
import { answerRange } from '../support/range.ts';
import { gsiArchive } from '../support/small-archives.ts';
import { watch } from '../support/watch.ts';

// A site that an operator really built with `map: { source: gsi, geolocation: true }`.
test.describe.configure({ mode: 'serial' });

let site: OwnSite;
test.beforeAll(async () => {
  site = await ownSite('map-operator', ['source: gsi', 'geolocation: true']);
});
test.afterAll(async () => {
  await site.close();
});

const HERE = { latitude: 34.7268, longitude: 135.3044, accuracy: 60 };

/** Where the pages of a site may connect to, as their own policy says. */
async function connections(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const policy = await page
    .locator('meta[http-equiv="content-security-policy" i]')
    .getAttribute('content');
  const [, sources = ''] = /connect-src ([^;]*)/.exec(policy ?? '') ?? [];
  return sources.trim().split(/\s+/);
}

/** How often the page asked the device where it is. */
async function countQuestions(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    let asked = 0;
    navigator.geolocation.getCurrentPosition = (...args) => {
      asked += 1;
      document.documentElement.dataset['asked'] = String(asked);
      real(...args);
    };
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['asked'] ?? 0));
}

test('its pages may speak to one host more than those of other sites', async ({ page }) => {
  expect(await connections(page, '/find/')).toEqual(["'self'"]);
  expect(await connections(page, `${site.origin}/find/`)).toEqual(["'self'", GSI_ORIGIN]);
});

test('its map asks that host alone, and only after a yes', async ({ page }) => {
  const misdeeds = await watch(page, site.origin);
  await page.route(`${GSI_ORIGIN}/**`, (route) => answerRange(route, gsiArchive()));
  await page.goto(`${site.origin}/find/`);
  await page.getByRole('button', { name: '地図を表示' }).click();
  await expect(page.getByText('IPアドレス')).toBeVisible();
  expect(misdeeds.requests).toEqual([]);
  await page.getByRole('button', { name: '国土地理院の地図を読み込む' }).click();
  await expect(page.locator('.map-canvas[data-drawn]')).toBeVisible();
  await expect(page.getByText('地図に1件の印があります。')).toBeVisible();
  const hosts = new Set(misdeeds.requests.map((url) => new URL(url).origin));
  expect([...hosts]).toEqual([GSI_ORIGIN]);
  expect(misdeeds.violations).toEqual([]);
});

test('before the device is asked where it is, one reads who may learn it', async ({ page }) => {
  await page.context().grantPermissions(['geolocation'], { origin: site.origin });
  const questions = await countQuestions(page);
  await page.goto(`${site.origin}/find/`);
  const button = page.getByRole('button', { name: 'いまいる場所を使う' });
  await expect(button).toBeHidden();
  await page.getByText('いまいる場所から', { exact: true }).click();
  await expect(button).toBeVisible();
  const read = await page.locator('.near-locate').innerText();
  const [sentence, offer] = ['ブラウザーや端末の会社に送られる', 'いまいる場所を使う'].map(
    (words) => read.indexOf(words),
  );
  expect(sentence).toBeGreaterThan(0);
  expect(sentence).toBeLessThan(offer ?? 0);
  expect(await questions()).toBe(0);
});

test('the position of the device orders the list and goes nowhere', async ({ page }) => {
  const misdeeds = await watch(page, site.origin);
  await page.context().grantPermissions(['geolocation'], { origin: site.origin });
  await page.context().setGeolocation(HERE);
  const questions = await countQuestions(page);
  const asked: string[] = [];
  await page.goto(`${site.origin}/find/`, { waitUntil: 'networkidle' });
  const address = page.url();
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByText('いまいる場所から', { exact: true }).click();
  await page.getByRole('button', { name: 'いまいる場所を使う' }).click();
  await expect(page.getByText('いまいる場所から近い順に、1件あります。')).toBeVisible();
  await expect(page.locator('engawa-near ol.list > li')).toContainText('まっすぐで約900 m');
  expect(await questions()).toBe(1);
  expect(asked.filter((request) => /34\.7|135\.3/.test(request))).toEqual([]);
  expect(misdeeds).toEqual({ requests: [], violations: [] });
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a no to the question of the browser gets a sentence that names other ways', async ({
  page,
}) => {
  await page.goto(`${site.origin}/find/`);
  await page.getByText('いまいる場所から', { exact: true }).click();
  await page.getByRole('button', { name: 'いまいる場所を使う' }).click();
  await expect(page.getByText('いまいる場所は、わかりませんでした。')).toBeVisible();
  await expect(page.getByText('駅や、まちの名前でも調べられます。')).toBeVisible();
});
