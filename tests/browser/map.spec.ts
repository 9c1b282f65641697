import { expect, type Page, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

const PAGE = '/find/';
const BUTTON = '地図を表示';

/** What the page fetched, as paths. */
function fetched(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

async function showMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: BUTTON }).click();
  await expect(page.locator('engawa-map')).toHaveAttribute('data-state', 'shown');
}

test('the map costs nothing before somebody asks for it', async ({ page }) => {
  const paths = fetched(page);
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: BUTTON })).toBeVisible();
  expect(paths.filter((path) => /^\/map\/|open-map|map-view|maplibre/.test(path))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the map comes from this site alone and keeps to its policy (${colorScheme})`, async ({
    page,
  }) => {
    const misdeeds = await watch(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.emulateMedia({ colorScheme });
    const paths = fetched(page);
    await page.goto(PAGE);
    await showMap(page);
    await expect(page.getByText(/地図に\d+件の印があります。/)).toBeVisible();
    await expect
      .poll(() => paths.filter((path) => path === '/map/basemap.pmtiles').length)
      .toBeGreaterThan(2);
    await page.waitForLoadState('networkidle');
    expect(misdeeds).toEqual({ requests: [], violations: [] });
    expect(errors).toEqual([]);
  });
}

test('the map says whose data it shows and what it does not show', async ({ page }) => {
  await page.goto(PAGE);
  await showMap(page);
  const map = page.locator('engawa-map');
  await expect(map.getByText('国土数値情報（行政区域データ・鉄道データ）')).toBeVisible();
  await expect(map.getByText('道路は表示していません。住所をご確認ください。')).toBeVisible();
  await expect(map.getByRole('list', { name: '印の見方' })).toContainText('居場所・集まり');
});

test('a mark opens the way to its entry', async ({ page }) => {
  await page.goto(PAGE);
  const entry = await page.evaluate(async () => {
    const file: unknown = await (await fetch('/map/points.json')).json();
    const { id, name } = file as { id: string[]; name: string[] };
    document.querySelector<HTMLElement>('engawa-map')?.setAttribute('data-ids', id[0] ?? '');
    return { id: id[0] ?? '', name: name[0] ?? '' };
  });
  await showMap(page);
  await expect(page.getByText('地図に1件の印があります。')).toBeVisible();
  const canvas = page.locator('engawa-map canvas');
  const link = page.locator('engawa-map .map-popup a');
  await expect(async () => {
    // The map is drawn a moment after its data are there.
    await canvas.click();
    await expect(link).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(link).toHaveText(entry.name);
  await expect(link).toHaveAttribute('href', new RegExp(`/${entry.id}/$`));
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
});

test('the keyboard reaches the map, its buttons and the way past it', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: BUTTON }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('engawa-map canvas')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '拡大する' })).toBeFocused();
  await page.keyboard.press('Enter');
  const smaller = page.getByRole('button', { name: '縮小する' });
  await expect(smaller).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(smaller).toBeFocused();
  const skip = page.getByRole('link', { name: '地図を飛ばす' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('.map-end')).toBeFocused();
});

/** A device without WebGL2. */
async function withoutWebGl2(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
      ...args: unknown[]
    ) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: unknown, ...args: unknown[]) {
      return args[0] === 'webgl2' ? null : Reflect.apply(real, this, args);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
}

test('on a device that cannot draw it, a sentence stands there, the list and the still picture stay', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await withoutWebGl2(page);
  await page.goto('/areas/282065/');
  const before = await page.locator('.list > li h3 a').allTextContents();
  expect(before).not.toEqual([]);
  const button = page.getByRole('button', { name: BUTTON });
  await button.click();
  await expect(page.getByText('お使いの端末では、地図を表示できませんでした。')).toBeVisible();
  await expect(page.getByText('一覧と住所は、そのままお使いいただけます。')).toBeVisible();
  await expect(button).toBeHidden();
  await expect(page.locator('engawa-map canvas')).toHaveCount(0);
  expect(await page.locator('.list > li h3 a').allTextContents()).toEqual(before);
  const still = page.locator('figure.locator img');
  await still.scrollIntoViewIfNeeded();
  await expect
    .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('one finger scrolls the page past the map, and a sentence says that two move it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    ...{ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } },
  });
  const page = await context.newPage();
  await page.goto(PAGE);
  await showMap(page);
  const canvas = page.locator('engawa-map canvas');
  await canvas.scrollIntoViewIfNeeded();
  await expect(page.locator('.map-canvas[data-drawn]')).toBeVisible();
  const hint = page.locator('.maplibregl-cooperative-gesture-screen');
  await expect(hint).toHaveCSS('opacity', '0');
  const box = await canvas.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 200];
  const start = await page.evaluate(() => scrollY);
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', up: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: y - up }] });
  await touch('touchStart', 0);
  for (let up = 15; up <= 150; up += 15) await touch('touchMove', up);
  await expect(hint).toHaveCSS('opacity', '1');
  await expect(page.getByText('2本の指で地図を動かせます')).toBeVisible();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(start + 60);
  await context.close();
});

test('when the marks cannot be fetched the map still stands and says so', async ({ page }) => {
  await page.route('**/map/points.json', (route) => route.abort());
  await page.goto(PAGE);
  await showMap(page);
  await expect(page.getByText('地図に印を出せませんでした。')).toBeVisible();
});

test('when the map itself cannot be fetched, the button is there to try again', async ({
  page,
}) => {
  await page.route('**/*open-map*', (route) => route.abort());
  await page.goto(PAGE);
  const button = page.getByRole('button', { name: BUTTON });
  await button.click();
  await expect(page.getByText('地図を読み込めませんでした。')).toBeVisible();
  await expect(button).toBeVisible();
});

test('without JavaScript there is a sentence instead of a dead button', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  await expect(page.getByRole('button', { name: BUTTON })).toBeHidden();
  await expect(page.getByText('動かせる地図には JavaScript が必要です。')).toBeVisible();
  await context.close();
});

test('a list item leads to its mark and back, by the keyboard alone', async ({ page }) => {
  const paths = await page.request.get('/map/points.json').then(async (answer) => {
    const { areas, area } = (await answer.json()) as { areas: [string, string][]; area: number[] };
    const used = areas.map((_, index) => area.filter((one) => one === index).length);
    return areas[used.indexOf(Math.max(...used))]?.[0] ?? '';
  });
  await page.goto(`/areas/${paths}/`);
  const before = await page.locator('.list > li h3 a').allTextContents();
  await page.getByRole('button', { name: BUTTON }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/地図に\d+件の印があります。/)).toBeVisible();
  // The list is as complete and in the same order as before.
  expect(await page.locator('.list > li h3 a').allTextContents()).toEqual(before);

  const item = page.locator('.list > li', { has: page.locator('.map-pick') }).first();
  const name = (await item.getByRole('link').first().textContent()) ?? '';
  const pick = item.getByRole('button', { name: `${name}を地図で見る` });
  await pick.focus();
  await page.keyboard.press('Enter');
  const popup = page.locator('.map-popup');
  await expect(popup.getByRole('link', { name })).toBeFocused();
  await expect(item).toHaveAttribute('aria-current', 'true');
  const sentence = (await item.locator('p').first().textContent())?.trim() ?? '';
  await expect(popup).toContainText(sentence);

  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await expect(pick).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: `${name}を一覧で見る` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item.getByRole('link').first()).toBeFocused();
});
