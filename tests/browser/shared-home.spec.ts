import { expect, test, type Page } from '@playwright/test';
import { press } from '../support/journey.ts';

const WRITTEN = '家では話せないことがあります。';
const ELSEWHERE = 'https://www.jma.go.jp/';
const PAGES = [
  '/contact/',
  '/contact/return/',
  '/contact/report/',
  '/contact/before/',
  '/contact/supporter/',
  '/contact/employer/',
];

/** The page behind the way out, played here; collects what its server would learn. */
async function playElsewhere(page: Page): Promise<(string | undefined)[]> {
  const referrers: (string | undefined)[] = [];
  await page.route(`${ELSEWHERE}**`, async (route) => {
    referrers.push(route.request().headers()['referer']);
    await route.fulfill({ contentType: 'text/html', body: '<h1>tenki</h1>' });
  });
  return referrers;
}

async function writeWords(page: Page): Promise<void> {
  await page.goto('/');
  await page.goto('/contact/');
  await press(page, 'とばす');
  await press(page, 'とばす');
  await page.getByLabel('書きたいこと（任意）').fill(WRITTEN);
}

for (const route of PAGES) {
  test(`${route} is kept by no cache, tells no other page where one was, and has a way out`, async ({
    page,
  }) => {
    const answer = await page.goto(route);
    expect(answer?.headers()['cache-control']).toBe('no-store');
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer');
    await expect(page.locator('a[data-exit]:visible')).toHaveCount(1);
  });
}

for (const [way, leave] of [
  ['the link', (page: Page) => page.locator('.contact-doors [data-exit]').click()],
  [
    'three presses of Shift',
    async (page: Page) => {
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
    },
  ],
] as const) {
  test(`${way} leaves at once without a question, and the way back finds nothing`, async ({
    page,
  }) => {
    const referrers = await playElsewhere(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await writeWords(page);
    await leave(page);
    await expect(page.getByRole('heading', { name: 'tenki' })).toBeVisible();
    expect(referrers).toEqual([undefined]);
    expect(asked).toEqual([]);
    // The form's place in the history was taken: what lies behind is the page before it.
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.content()).not.toContain(WRITTEN);
    for (let presses = 0; presses < 3; presses += 1) {
      await page.evaluate(() => {
        history.forward();
      });
      await page.waitForTimeout(300);
      await page.waitForLoadState();
      expect(await page.content()).not.toContain(WRITTEN);
    }
  });
}

test('no field of the form offers anything to be remembered, and nothing is stored', async ({
  page,
}) => {
  await writeWords(page);
  for (let step = 0; step < 3; step += 1) await press(page, 'つぎへ');
  await page.getByLabel('電話で', { exact: false }).first().check();
  const remembering = await page
    .locator('.contact')
    .locator('input, textarea, select')
    .evaluateAll((fields) =>
      fields
        .filter((field) => !['radio', 'checkbox'].includes(field.getAttribute('type') ?? ''))
        .map((field) => field.getAttribute('autocomplete')),
    );
  expect(remembering.length).toBeGreaterThan(1);
  expect(new Set(remembering)).toEqual(new Set(['off']));
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  expect(kept).toEqual([]);
});

test('help for distress comes without any request, and at 320 px nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await writeWords(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('書きたいこと（任意）').fill('もう消えたいです');
  await expect(page.locator('.contact-crisis a[href^="tel:"]').first()).toBeVisible();
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const route of PAGES) {
    test(`the way out of ${route} is a plain link`, async ({ page }) => {
      const referrers = await playElsewhere(page);
      await page.goto(route);
      await page.locator('a[data-exit]:visible').click();
      await expect(page.getByRole('heading', { name: 'tenki' })).toBeVisible();
      expect(referrers).toEqual([undefined]);
    });
  }

  test('what is kept and where the promise ends can be read', async ({ page }) => {
    await page.goto('/contact/before/');
    for (const words of ['匿名です', '匿名ではありません', '守れないこと'])
      await expect(page.getByText(words, { exact: true })).toBeVisible();
    await expect(page.getByText('ブラウザーに残ります')).toBeVisible();
  });
});
