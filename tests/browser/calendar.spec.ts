import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';

const built = (path: string): string => readFileSync(`dist${path}index.html`, 'utf8');
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Pages of whole months: the month of the build is partly over. */
const months = globSync('dist/calendar/*/')
  .sort()
  .map((folder) => `/calendar/${folder.split('/').at(-1) ?? ''}/`);
const next = months[1] ?? '';
const noonOf = (day: string): Date => new Date(`${day}T12:00:00+09:00`);

/** Days of the built list that have something on them. */
const daysOf = (path: string): string[] => found(built(path), /id="day-(\d{4}-\d{2}-\d{2})"/g);
const openOn = async (page: Page, path: string, day: string): Promise<void> => {
  await page.clock.setFixedTime(noonOf(day));
  await page.goto(path);
};
const attributes = (list: Locator, name: string): Promise<string[]> =>
  list.evaluateAll((all, of) => all.map((one) => one.getAttribute(of) ?? ''), name);

test('a month is a table with a name, seven weekdays, and each of its days once', async ({
  page,
}) => {
  const month = next.split('/').at(-2) ?? '';
  await openOn(page, next, `${month}-01`);
  const table = page.getByRole('table', {
    name: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  });
  await expect(table.getByRole('columnheader')).toHaveCount(7);
  await expect(table.getByRole('columnheader').first()).toHaveText(/日\s*曜日/);
  const days = await attributes(table.locator('td[data-date]'), 'data-date');
  const length = new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate();
  expect(days).toEqual(
    Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  );
});

test('today is marked by the browser, not by the build', async ({ page }) => {
  expect(built(next)).not.toContain('aria-current="date"');
  const day = `${next.split('/').at(-2) ?? ''}-17`;
  await openOn(page, next, day);
  expect(await attributes(page.locator('[aria-current="date"]'), 'data-date')).toEqual([day]);
});

test('この週末 shows what takes place on the coming Saturday and Sunday', async ({ page }) => {
  const days = daysOf('/calendar/');
  const saturday = days.find((day) => noonOf(day).getUTCDay() === 6) ?? '';
  const sunday = new Date(noonOf(saturday).getTime() + 86_400_000).toISOString().slice(0, 10);
  const thursday = new Date(noonOf(saturday).getTime() - 2 * 86_400_000).toISOString().slice(0, 10);
  await openOn(page, '/calendar/', thursday);
  const weekend = page.locator('this-weekend');
  await expect(weekend.getByRole('heading', { name: 'この週末' })).toBeVisible();
  expect(await attributes(weekend.locator('[data-day]'), 'data-day')).toEqual(
    days.filter((day) => day === saturday || day === sunday),
  );
  await expect(weekend.getByRole('link').first()).toBeVisible();
});

test('on a Sunday the weekend is what is left of it', async ({ page }) => {
  const sunday = daysOf('/calendar/').find((day) => noonOf(day).getUTCDay() === 0) ?? '';
  await openOn(page, '/calendar/', sunday);
  const shown = await attributes(page.locator('this-weekend [data-day]'), 'data-day');
  expect(shown).toEqual([sunday]);
});

test('a day off stays on the calendar, with its reason', async ({ page }) => {
  const path = months.find((one) => built(one).includes('<li class="off"')) ?? '';
  const [day = ''] = daysOf(path).filter((one) => built(path).includes(`data-date="${one}"`));
  await openOn(page, path, day);
  const off = page.locator('.list .off').first();
  await expect(off).toContainText('お休み');
  expect((await off.locator('p').innerText()).length).toBeGreaterThan(1);
});

test('on a phone a day of the month leads to its list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const [day = ''] = daysOf(next);
  await openOn(page, next, day);
  await expect(page.locator('.month ul').first()).toBeHidden();
  await page.locator(`td[data-date="${day}"] .to-day`).click();
  await expect(page).toHaveURL(new RegExp(`#day-${day}$`));
  await expect(page.locator(`#day-${day} h3`)).toBeInViewport();
});

test('on a wide screen the keyboard walks through the month and opens a gathering', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const [day = ''] = daysOf(next);
  await openOn(page, next, day);
  const first = page.locator(`td[data-date="${day}"] li a`).first();
  await page.getByRole('navigation', { name: '月をえらぶ' }).getByRole('link').last().focus();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gatherings\//);
});

test('every calendar file that a page offers is there, and says what it is', async ({
  request,
}) => {
  const area = globSync('dist/calendar/*.ics')[0]?.split('/').at(-1)?.replace('.ics', '') ?? '';
  const gathering = globSync('dist/gatherings/*.ics')[0]?.split('/').at(-1)?.replace('.ics', '');
  const offered = ['/calendar/', `/areas/${area}/`, `/gatherings/${gathering ?? ''}/`].map((path) =>
    found(built(path), /href="(\/[^"]+\.ics)"/g),
  );
  expect(offered.map((links) => links.length > 0)).toEqual([true, true, true]);
  for (const link of new Set(offered.flat())) {
    const answer = await request.get(link);
    expect(answer.status(), link).toBe(200);
    expect(answer.headers()['content-type'], link).toContain('text/calendar');
    expect(await answer.text(), link).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT\r\n/);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('months are reached by links, and nothing is claimed about today', async ({ page }) => {
    await page.goto('/calendar/');
    await expect(page.locator('this-weekend')).toBeHidden();
    await page.locator(`nav a[href="${next}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('の集まり');
    await expect(page.locator('.month li a').first()).toBeVisible();
    await expect(page.locator('[aria-current="date"]')).toHaveCount(0);
  });
});
