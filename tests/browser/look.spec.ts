import { expect, test, type Page } from '@playwright/test';
import { onePerTemplate, withFurigana } from '../support/routes.ts';

/** The narrowest phone that the pages are designed for. */
const PHONE = { width: 360, height: 740 };
/** Side of a fingertip, CSS pixels (WCAG 2.5.5). */
const THUMB = 44;

/** Pages that people read; what is typed into has its own room and its own tests. */
const READ = onePerTemplate().filter((route) => !/^\/(staff|contact)\//.test(route));

test.use({ viewport: PHONE });

/** Headings and names whose lines part inside a run of katakana, Latin letters or digits. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inside = /^(?:[\p{Script=Katakana}ー]{2}|[\dA-Za-z]{2})$/u;
    const words = new Intl.Segmenter('ja', { granularity: 'word' });
    const broken: string[] = [];
    for (const heading of document.querySelectorAll('h1, h2, h3, .name, .kind')) {
      const text = heading.textContent;
      const starts = new Set([...words.segment(text)].map(({ index }) => index));
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      let at = 0;
      let bottom: number | undefined;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let letter = 0; letter < (node.nodeValue ?? '').length; letter += 1, at += 1) {
          const range = document.createRange();
          range.setStart(node, letter);
          range.setEnd(node, letter + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          const newLine = bottom !== undefined && box.top >= bottom - 1;
          if (newLine && !starts.has(at) && inside.test(text.slice(at - 1, at + 1)))
            broken.push(`${text.slice(0, at)}／${text.slice(at)}`);
          bottom = box.bottom;
        }
      }
    }
    return broken;
  });

/** What can be pressed and is lower than a thumb; links within a sentence or a table may be. */
const lowTargets = (page: Page): Promise<string[]> =>
  page.evaluate((thumb) => {
    const inSentence = (link: Element): boolean =>
      link.closest('table, .sources') !== null ||
      (getComputedStyle(link).display === 'inline' &&
        [...(link.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        ));
    return [...document.querySelectorAll('a[href], button, summary, select, input, textarea')]
      .filter((one) => one.checkVisibility() && !one.matches('.skip') && !inSentence(one))
      .flatMap((one) => {
        const { height } = (one.closest('label') ?? one).getBoundingClientRect();
        return height >= thumb - 0.5 ? [] : [`${height.toFixed(1)} ${one.textContent.trim()}`];
      });
  }, THUMB);

for (const route of READ) {
  test(`on a phone ${route} breaks no heading inside a word, and everything can be pressed with a thumb`, async ({
    page,
  }) => {
    await page.goto(route);
    expect(await brokenWords(page)).toEqual([]);
    expect(await lowTargets(page)).toEqual([]);
  });
}

test.describe('in browsers that know no phrases', () => {
  // The policy of the pages stops the style that stands in for such a browser.
  test.use({ bypassCSP: true });

  test('headings are not broken inside a word either', async ({ page }) => {
    // What Safari and Firefox make of the same page: `auto-phrase` is unknown, breaks are in the text.
    for (const route of ['/areas/282049/', '/categories/hikikomori-center/', '/hotlines/']) {
      await page.goto(route);
      await page.addStyleTag({
        content: 'html{word-break:normal} h1,h2,h3,.kind,.name{word-break:keep-all}',
      });
      expect(await brokenWords(page)).toEqual([]);
    }
  });
});

test('what one searches with stands beside its field, in one line', async ({ page }) => {
  for (const route of ['/', withFurigana('/')]) {
    await page.goto(route);
    const button = await page.getByRole('button', { name: 'さがす' }).boundingBox();
    const field = await page.getByRole('searchbox').boundingBox();
    expect(button?.height).toBe(field?.height);
    expect(button?.height).toBeLessThan(60);
  }
});

test('what is handed over about one place is a single sheet, with addresses in full', async ({
  page,
}) => {
  const route = READ.find((path) => path.startsWith('/programs/')) ?? '';
  await page.goto(route);
  for (const image of await page.locator('main img').all()) await image.scrollIntoViewIfNeeded();
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const official = page.getByRole('link', { name: '公式のページ' });
  const shown = await official.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain(await official.getAttribute('href'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search shows no field that cannot answer, and says where to go', async ({ page }) => {
    await page.goto('/find/');
    const instead = page.locator('.search noscript p');
    await expect(instead).toBeVisible();
    await expect(instead).toContainText('下の一覧から、同じ案内をすべて見られます');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'まちから', exact: true })).toBeVisible();
  });
});
