import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { makeScale } from '../support/page-weight.ts';
import { onePerTemplate, onePerTemplateWithFurigana, withFurigana } from '../support/routes.ts';

const built = (route: string): string => readFileSync(`dist${route}index.html`, 'utf8');
const [entry = ''] = globSync('programs/*/', { cwd: 'dist' })
  .sort()
  .map((path) => `/${path.replace(/\/?$/, '/')}`)
  .filter((route) => built(route).includes('<open-now'));
/** The contact form and the staff app: what they say is made by scripts. What to know before writing is not. */
const isForTyping = (route: string): boolean =>
  /^\/(contact|staff)\//.test(route) && route !== '/contact/before/';

const templates = onePerTemplate();
const templatesWithFurigana = onePerTemplateWithFurigana();

const path = (page: Page): string => new URL(page.url()).pathname;
const switchOn = { name: 'ふりがなをつける' };
const switchOff = { name: 'ふりがなをとる' };

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one link puts ふりがな on a page, and one takes it off again', async ({ page }) => {
    await page.goto(entry);
    await expect(page.locator('ruby')).toHaveCount(0);
    await page.getByRole('link', switchOn).click();
    expect(path(page)).toBe(withFurigana(entry));
    expect(await page.locator('ruby').count()).toBeGreaterThan(50);
    await page.getByRole('link', switchOff).click();
    expect(path(page)).toBe(entry);
  });

  test('whoever reads with ふりがな stays among the pages with ふりがな', async ({ page }) => {
    await page.goto(withFurigana('/'));
    await page.locator('a[href="/furigana/areas/"]').first().click();
    await page.locator('main a[href^="/furigana/areas/"]').first().click();
    expect(path(page)).toMatch(/^\/furigana\/areas\/\d{6}\/$/);
  });
});

test('every public page but those on which something is typed comes with ふりがな', () => {
  const without = templates.filter(
    (route) => !isForTyping(route) && !templatesWithFurigana.includes(withFurigana(route)),
  );
  expect(without).toEqual([]);
  expect(templatesWithFurigana.length).toBeGreaterThan(20);
});

test('where something is typed, ふりがな is not offered', () => {
  const forTyping = templates.filter(isForTyping);
  expect(forTyping).toContain('/contact/');
  for (const route of forTyping) {
    expect(templatesWithFurigana).not.toContain(withFurigana(route));
    expect(built(route), route).not.toContain('ふりがなをつける');
  }
});

test('search engines are asked to leave the pages with ふりがな out, and no other', () => {
  for (const route of templatesWithFurigana) expect(built(route)).toContain('noindex');
  expect(built(entry)).not.toContain('noindex');
});

test('an entry with ふりがな is light enough for an old phone too: 15 kB of HTML and CSS', () => {
  const weightOf = makeScale('dist');
  const entries = globSync('dist/furigana/{programs,gatherings,employers}/*/index.html');
  expect(entries.length).toBeGreaterThan(100);
  const heavy = entries
    .map((file) => ({ file, ...weightOf(file) }))
    .filter(({ htmlAndCss, scripts }) => htmlAndCss > 15_000 || scripts > 2000);
  expect(heavy).toEqual([]);
});

for (const route of templatesWithFurigana) {
  test(`${route} holds its lines together and fits the narrowest phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(route);
    const faults = await page.evaluate(() => {
      const named = (element: Element): string => element.outerHTML.slice(0, 90);
      // As an item of a flexible box of its own, each word would stand apart from its sentence.
      const apart = [...document.querySelectorAll('ruby')]
        .map((ruby) => ruby.parentElement ?? ruby)
        .filter((parent) => /flex|grid/.test(getComputedStyle(parent).display));
      return { apart: apart.map(named), width: document.documentElement.scrollWidth };
    });
    expect(faults).toEqual({ apart: [], width: 320 });
  });
}

test('every kanji of a guide has its reading, and all lines are equally far apart', async ({
  page,
}) => {
  const guides = globSync('furigana/guides/*/', { cwd: 'dist' }).sort();
  expect(guides.length).toBeGreaterThan(5);
  for (const guide of guides) {
    await page.goto(`/${guide.replace(/\/?$/, '/')}`);
    const { unread, uneven, counted } = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const ruby of copy.querySelectorAll('ruby, svg')) ruby.remove();
      const paragraphs = [...main.querySelectorAll<HTMLElement>('.guide > p')];
      return {
        unread: copy.textContent.match(/\p{Script=Han}+/gu) ?? [],
        counted: paragraphs.length,
        uneven: paragraphs
          .map((p) => p.clientHeight / parseFloat(getComputedStyle(p).lineHeight))
          .filter((lines) => !(Math.abs(lines - Math.round(lines)) <= 0.05)),
      };
    });
    expect(counted, guide).toBeGreaterThan(0);
    expect({ guide, unread, uneven }).toEqual({ guide, unread: [], uneven: [] });
  }
});

test.describe('What a script says', () => {
  test('is the same with ふりがな: how old a confirmation is, and whether it is open', async ({
    page,
  }) => {
    const said = async (route: string): Promise<string[]> => {
      await page.goto(route);
      await expect(page.locator('fresh-since b').first()).toBeAttached();
      return page.locator('fresh-since, open-now').allTextContents();
    };
    const ordinary = await said(entry);
    expect(ordinary.join('')).not.toBe('');
    expect(await said(withFurigana(entry))).toEqual(ordinary);
  });

  test('dates that are over disappear there too', async ({ page }) => {
    const hidden = async (route: string): Promise<number> => {
      await page.goto(route);
      return page.locator('[data-ends][hidden]').count();
    };
    await page.clock.setFixedTime(Date.now() + 40 * 24 * 60 * 60 * 1000);
    const gone = await hidden('/calendar/');
    expect(gone).toBeGreaterThan(0);
    expect(await hidden(withFurigana('/calendar/'))).toBe(gone);
  });

  test('leads on to pages with ふりがな: what the search finds', async ({ page }) => {
    await page.goto(withFurigana('/'));
    await page.getByRole('searchbox').or(page.locator('#q')).first().fill('居場所');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/furigana/find/**');
    const first = page.locator('[data-results] h3 a').first();
    await expect(first).toHaveAttribute('href', /^\/furigana\//);
    await first.click();
    await expect(page.locator('h1 ruby').or(page.locator('main ruby')).first()).toBeVisible();
  });
});

test('with ふりがな, the keyboard reaches the switch before the page itself', async ({ page }) => {
  await page.goto(withFurigana(entry));
  const found: string[] = [];
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    found.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  expect(found).toContain('ふりがなをとる');
});
