import type { Browser, Page } from '@playwright/test';
import { answerRange } from '../../support/range.ts';

/** What a page is given instead of the site's own points. */
export type Given = { readonly file?: string; readonly archive?: Buffer; readonly count?: number };

/** A page with a map on it, ready to be asked for. */
export type MapPage = {
  readonly page: Page;
  /** Paths of what was fetched since the page stood, with the bytes that came. */
  readonly fetched: { readonly path: string; readonly bytes: number }[];
  /** Asks for the map. @returns milliseconds until nothing was left to fetch or draw */
  readonly open: () => Promise<number>;
  /** Changes `data-ids`. @returns milliseconds until it was drawn */
  readonly show: (ids: string | null) => Promise<number>;
  /** Moves the map to the east a few times. @returns milliseconds of each frame meanwhile */
  readonly pan: () => Promise<number[]>;
};

const PANS = 8;

/** Opens a page of a served site. @param ids `data-ids` from the beginning */
export async function openMapPage(
  browser: Browser,
  address: string,
  given: Given,
  ids?: string,
): Promise<MapPage> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 900 } });
  const fetched: { path: string; bytes: number }[] = [];
  const { file, archive, count } = given;
  if (file !== undefined)
    await page.route('**/map/points.json', (route) =>
      route.fulfill({ json: JSON.parse(file) as unknown }),
    );
  if (archive !== undefined)
    await page.route('**/map/points.pmtiles', (route) => answerRange(route, archive));
  await page.goto(address, { waitUntil: 'networkidle' });
  page.on('response', (response) => {
    const length = Number(response.headers()['content-length'] ?? 0);
    fetched.push({ path: new URL(response.url()).pathname, bytes: length });
  });
  await page.evaluate(
    ([tiles, total, wanted]) => {
      const map = document.querySelector<HTMLElement>('engawa-map');
      map?.scrollIntoView();
      if (map === null) return;
      delete map.dataset['ids'];
      delete map.dataset['center'];
      if (tiles) Object.assign(map.dataset, { archive: '/map/points.pmtiles', count: total });
      else delete map.dataset['archive'];
      if (wanted !== null) map.dataset['ids'] = wanted;
    },
    [archive !== undefined, String(count ?? 0), ids ?? null] as const,
  );
  return {
    page,
    fetched,
    open: () => page.evaluate(untilDrawn, { press: true, ids: undefined }),
    show: (wanted) => page.evaluate(untilDrawn, { press: false, ids: wanted }),
    pan: async () => {
      await page.locator('.maplibregl-canvas').focus();
      const frames = page.evaluate(countFrames);
      for (let i = 0; i < PANS; i += 1) await page.keyboard.press('ArrowRight', { delay: 250 });
      await page.evaluate(() => {
        document.documentElement.dataset['panned'] = '';
      });
      return frames;
    },
  };
}

/** Runs in the page: acts, then waits until the map has drawn everything. */
async function untilDrawn(act: {
  press: boolean;
  ids: string | null | undefined;
}): Promise<number> {
  const map = document.querySelector<HTMLElement>('engawa-map');
  if (map === null) throw new Error('no map on this page');
  const started = performance.now();
  if (act.press) map.querySelector('button')?.click();
  if (act.ids === null) delete map.dataset['ids'];
  else if (act.ids !== undefined) map.dataset['ids'] = act.ids;
  const drawn = (): boolean =>
    map.querySelector('[data-drawn]') !== null &&
    /印/.test(map.querySelector('.map-count')?.textContent ?? '');
  while (!drawn()) {
    if (performance.now() - started > 60_000) throw new Error('the map was not drawn');
    await new Promise((done) => setTimeout(done, 5));
  }
  return performance.now() - started;
}

/** Runs in the page: times of frames until the page is told that panning ended. */
async function countFrames(): Promise<number[]> {
  const frames: number[] = [];
  let last = performance.now();
  while (document.documentElement.dataset['panned'] === undefined) {
    await new Promise((done) => requestAnimationFrame(done));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames;
}
