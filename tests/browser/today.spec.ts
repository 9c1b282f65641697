import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const DAY = 86_400_000;

/** An entry page with a confirmation date, and that date, from the built site. */
function confirmedEntry(): { path: string; date: string } {
  const path = '/programs/jp-23223-self-reliance/';
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const date = /<fresh-since date="(\d{4}-\d{2}-\d{2})"/.exec(html)?.[1];
  if (date === undefined) throw new Error(`${path} carries no confirmation date`);
  return { path, date };
}

/** Opens a page as if it were some days after a day in Japan, at noon there. */
async function openLater(page: Page, path: string, day: string, days: number): Promise<void> {
  await page.clock.setFixedTime(new Date(Date.parse(`${day}T03:00:00Z`) + days * DAY));
  await page.goto(path);
}

const entry = confirmedEntry();

for (const [days, words] of [
  [40, '確認済み'],
  [200, '確認から時間がたっています'],
  [400, '要確認'],
] as const) {
  test(`${days} days after the last confirmation the entry says ${words}`, async ({ page }) => {
    await openLater(page, entry.path, entry.date, days);
    await expect(page.locator('fresh-since b')).toContainText(words);
  });
}

/** Entry pages of the built site that carry a confirmation: with a phone number, and without. */
function datedEntries(): { withNumber: string; withoutNumber: string } {
  const dated = globSync('programs/*/index.html', { cwd: 'dist' })
    .sort()
    .map((file) => ({ file, html: readFileSync(`dist/${file}`, 'utf8') }))
    .filter(({ html }) => html.includes('<fresh-since'));
  const path = (number: boolean): string => {
    const found = dated.find(({ html }) => html.includes('href="tel:') === number);
    if (found === undefined)
      throw new Error(`no dated entry ${number ? 'with' : 'without'} number`);
    return `/${found.file.replace('index.html', '')}`;
  };
  return { withNumber: path(true), withoutNumber: path(false) };
}

test('an old entry asks people to phone first only where it shows a number', async ({ page }) => {
  const { withNumber, withoutNumber } = datedEntries();
  await openLater(page, withNumber, '2046-05-25', 0);
  await expect(page.locator('fresh-since b')).toHaveText(
    '要確認：お出かけ前に電話でお確かめください',
  );
  await page.goto(withoutNumber);
  await expect(page.locator('fresh-since b')).toHaveText('要確認：お出かけ前にお確かめください');
});

test('what is over is not on the calendar, even when the site was built long ago', async ({
  page,
}) => {
  const built = readFileSync('dist/calendar/index.html', 'utf8');
  const ends = [...built.matchAll(/data-ends="([^"]+)"/g)].map((match) => match[1] ?? '').sort();
  const middle = ends[Math.floor(ends.length / 2)] ?? '';
  const today = middle.slice(0, 10);
  await openLater(page, '/calendar/', today, 0);
  const left = await page
    .locator('main [data-ends]:visible')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-ends') ?? ''));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(ends.length);
  for (const moment of left)
    expect(Date.parse(moment)).toBeGreaterThan(Date.parse(`${today}T03:00:00Z`));
});

test('a calendar whose dates are all over says so instead of showing them', async ({ page }) => {
  await page.clock.setFixedTime(new Date(Date.now() + 300 * DAY));
  await page.goto('/calendar/');
  await expect(page.locator('main [data-ends]:visible')).toHaveCount(0);
  await expect(page.locator('[data-none]')).toBeVisible();
});

/** The calendar, the last month that has a page, and one gathering. */
const dated = (): string[] =>
  ['calendar', globSync('dist/calendar/*/').sort().at(-1), globSync('dist/gatherings/*/').sort()[0]]
    .flatMap((path) => path ?? [])
    .map((path) => `/${path.replace(/^dist\//, '')}/`);

for (const days of [40, 200, 400]) {
  test(`${days} days after the build nothing that is over is shown`, async ({ page }) => {
    const now = statSync('dist/calendar/index.html').mtimeMs + days * DAY;
    await page.clock.setFixedTime(now);
    const paths = dated();
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      await page.goto(path);
      const ends = await page
        .locator('main [data-ends]:visible')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-ends') ?? ''));
      for (const moment of ends) expect(Date.parse(moment), path).toBeGreaterThan(now);
      await expect(page.locator('[data-none]')).toBeVisible({ visible: ends.length === 0 });
    }
  });

  test(`${days} days after the build the calendar offers no month that is over`, async ({
    page,
  }) => {
    const now = statSync('dist/calendar/index.html').mtimeMs + days * DAY;
    await page.clock.setFixedTime(now);
    await page.goto('/calendar/');
    const month = new Date(now + 9 * 3_600_000).toISOString().slice(0, 7);
    const offered = await page
      .locator('[data-month]:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-month') ?? ''));
    expect(offered.filter((one) => one < month)).toEqual([]);
    expect(offered.length > 0).toBe(days < 120);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an entry shows the date of its confirmation and claims nothing about today', async ({
    page,
  }) => {
    await page.goto(entry.path);
    const fresh = page.locator('.fresh');
    const [year = '', month = '', day = ''] = entry.date.split('-');
    await expect(fresh).toContainText(`${Number(year)}年${Number(month)}月${Number(day)}日`);
    await expect(page.locator('main')).not.toContainText('確認済み');
    await expect(page.locator('main')).not.toContainText('いま、ひらいています');
  });

  test('the contact page says what to do instead', async ({ page }) => {
    await page.goto('/contact/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: '相談メモ' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'すぐに話したいとき' }).first()).toBeVisible();
  });

  test('one gets from the front door to a phone number by links alone', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'まちからさがす' }).first().click();
    await page.locator('main .doors a').first().click();
    await page.locator('main .list h3 a').first().click();
    await expect(page.locator('article h1')).toBeVisible();
    await page.goto('/hotlines/');
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  });
});
