import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

const results = (page: Page): Locator => page.locator('engawa-search [data-results] ol > li');
const status = (page: Page): Locator => page.locator('engawa-search [data-status]');
const chips = (page: Page): Locator => page.locator('[data-chips] ul button');

/** The number in 「48件あります。」. */
async function total(page: Page): Promise<number> {
  await expect(status(page)).toContainText('件あります');
  return Number((await status(page).innerText()).replace(/[^\d]/g, ''));
}

/** The number in 「西宮市（52）」. */
const countIn = (text: string): number => Number(/（([\d,]+)）$/.exec(text)?.[1]?.replace(',', ''));

test.describe('choosing', () => {
  test('every option says beforehand how many it leaves, also those that leave none', async ({
    page,
  }) => {
    await page.goto('/find/');
    const area = page.getByLabel('まち', { exact: true });
    const kind = page.getByLabel('種類', { exact: true });
    await area.selectOption({ index: 1 });
    await total(page);
    for (const value of ['gathering', 'employer', 'guide']) {
      const promised = countIn(await kind.locator(`option[value="${value}"]`).innerText());
      await kind.selectOption(value);
      if (promised === 0) await expect(status(page)).toContainText('見つかりません');
      else await expect(status(page)).toHaveText(`${promised}件あります。`);
    }
  });

  test('comforts: several at once, and the unconfirmed only when they are wanted', async ({
    page,
  }) => {
    await page.goto('/find/');
    await page.getByText('くわしく しぼる').click();
    const quiet = page.getByRole('checkbox', { name: /静かな場所がある/ });
    const said = await page.locator('label', { has: quiet }).locator('small').innerText();
    const [, yes = '', unconfirmed = ''] = /はい ([\d,]+)件・未確認 ([\d,]+)件/.exec(said) ?? [];
    await quiet.check();
    await expect(status(page)).toHaveText(`${yes}件あります。`);
    await page.getByRole('button', { name: 'それも見る' }).click();
    await expect(page.getByRole('checkbox', { name: /未確認のところも入れる/ })).toBeChecked();
    const both = Number(yes.replace(',', '')) + Number(unconfirmed.replace(',', ''));
    await expect(status(page)).toHaveText(`${both.toLocaleString('ja-JP')}件あります。`);
    await expect(results(page).first()).not.toContainText('未確認');

    await page.getByRole('checkbox', { name: /途中で帰ってよい/ }).check();
    await expect(chips(page)).toHaveCount(3);
    expect(new URL(page.url()).searchParams.getAll('comfort')).toHaveLength(2);
  });

  test('what narrows the list can be taken back one by one, or all at once', async ({ page }) => {
    await page.goto('/find/?kind=gathering&need=people&comfort=no-talking');
    await expect(chips(page)).toHaveCount(3);
    await chips(page).first().click();
    await expect(chips(page)).toHaveCount(2);
    await expect(chips(page).first()).toBeFocused();
    await page.getByRole('button', { name: 'すべて外す' }).click();
    await expect(chips(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
    await expect(page.locator('[data-results]')).toBeHidden();
  });
});

test.describe('the address', () => {
  test('holds the whole question, for sharing and for the way back', async ({ page }) => {
    const asked = '/find/?q=相談&kind=program&step=connect';
    await page.goto(asked);
    const found = await total(page);
    await expect(page.getByLabel('種類', { exact: true })).toHaveValue('program');
    await expect(page.locator('#q')).toHaveValue('相談');

    await page.getByLabel('種類', { exact: true }).selectOption('');
    await expect(page).not.toHaveURL(/kind=/);
    await expect(status(page)).not.toHaveText(`${found.toLocaleString('ja-JP')}件あります。`);
    expect(await total(page)).toBeGreaterThan(found);
    await page.goBack();
    await expect(page).toHaveURL(/kind=program/);
    await expect(status(page)).toHaveText(`${found.toLocaleString('ja-JP')}件あります。`);
    await expect(page.getByLabel('種類', { exact: true })).toHaveValue('program');
  });

  test('words stand where browsers send nothing of them: typed, reloaded or shared', async ({
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      const { hash, href } = new URL(request.url());
      sent.push(decodeURIComponent(href.replace(hash, '')) + (request.postData() ?? ''));
    });
    await page.goto('/');
    await page.locator('#q').fill('居場所');
    await page.locator('#q').press('Enter');
    await expect(page).toHaveURL(/\/find\/#q=/);
    const found = await total(page);
    await page.reload();
    expect(await total(page)).toBe(found);
    await page.goto('about:blank');
    await page.goto('/find/?kind=gathering#q=居場所');
    expect(await total(page)).toBeLessThan(found);
    expect(sent.filter((one) => one.includes('居場所') || one.includes('q='))).toEqual([]);
  });

  test('words of a link in a text are answered, and taken out of what is sent next', async ({
    page,
  }) => {
    await page.goto('/find/?q=傷病手当金');
    expect(await total(page)).toBeGreaterThan(0);
    await expect(page.locator('#q')).toHaveValue('傷病手当金');
    expect(new URL(page.url()).search).toBe('');
  });

  test('a link within the page takes nothing of the question away', async ({ page }) => {
    await page.goto('/find/#q=居場所');
    const found = await total(page);
    const asked = page.url();
    await page.locator('a[href="#main"]').press('Enter');
    await expect(page).toHaveURL(asked);
    expect(await total(page)).toBe(found);
  });

  test('the page with ふりがな answers the same question, and back', async ({ page }) => {
    await page.goto('/find/?kind=gathering#q=居場所');
    const found = await total(page);
    await page.getByRole('link', { name: 'ふりがなをつける' }).click();
    await expect(page).toHaveURL(/\/furigana\/find\/\?kind=gathering#q=/);
    expect(await total(page)).toBe(found);
    await page.getByRole('link', { name: 'ふりがなをとる' }).click();
    await expect(page).not.toHaveURL(/furigana/);
    expect(await total(page)).toBe(found);
  });

  test('what nobody could have chosen is dropped', async ({ page }) => {
    await page.goto('/find/?kind=gathering&need=nowhere&cost=%3Cimg%3E&comfort=what&area=12');
    await expect(chips(page)).toHaveCount(1);
    expect(await total(page)).toBeGreaterThan(0);
  });

  test('a town that is not the site’s own is offered by its name', async ({ page }) => {
    await page.goto('/find/?area=011002');
    await expect(chips(page)).toHaveText(['北海道札幌市']);
    await expect(page.getByLabel('まち', { exact: true })).toHaveValue('011002');
  });
});

test('twenty at a time; the next ones take the focus, and "back" comes to the same place', async ({
  page,
}) => {
  await page.goto('/find/?kind=program');
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: '続きを見る' }).press('Enter');
  await expect(results(page)).toHaveCount(40);
  await expect(results(page).nth(20).getByRole('link')).toBeFocused();
  await results(page).nth(30).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('さがす');
  await page.goBack();
  await expect(results(page)).toHaveCount(40);
});

test('without words the towns’ own come before those of the prefecture and the country', async ({
  page,
}) => {
  await page.goto('/find/');
  const area = page.getByLabel('まち', { exact: true });
  const name = (await area.locator('option').nth(1).innerText()).replace(/（.*/, '');
  await area.selectOption({ index: 1 });
  await total(page);
  const kinds = await results(page).locator('.kind').allInnerTexts();
  const own = kinds.findIndex((text) => text.endsWith(name));
  const everywhere = kinds.findIndex((text) => text.endsWith('全国'));
  expect(own).toBeGreaterThanOrEqual(0);
  expect(everywhere === -1 || own < everywhere).toBe(true);
});

test('the map gets exactly what was found', async ({ page }) => {
  await page.goto('/find/?kind=gathering&comfort=no-talking');
  const found = await total(page);
  const map = page.locator('engawa-map');
  await expect(map).not.toHaveAttribute('data-ids');
  await page.getByRole('link', { name: '見つかったものを地図で見る' }).click();
  await expect(map).toHaveAttribute('data-ids', /gatherings\//);
  const ids = ((await map.getAttribute('data-ids')) ?? '').split(' ');
  expect(ids).toHaveLength(found);
  await page.getByRole('button', { name: 'すべて外す' }).click();
  await expect(map).not.toHaveAttribute('data-ids');
});

test.describe('distress', () => {
  for (const words of ['死にたい', 'ｼﾆﾀｲ', 'もう 消えたい です', '父に殴られる']) {
    test(`「${words}」: help lines first, and the search goes on`, async ({ page }) => {
      await page.goto('/find/');
      await page.locator('#q').fill(words);
      await page.locator('#q').press('Enter');
      const help = page.locator('[data-distress]:visible');
      await expect(help).toHaveCount(1);
      await expect(help.locator('a[href^="tel:"]').first()).toBeVisible();
      await expect(status(page)).toHaveText(/件あります|見つかりませんでした/);
      const comesFirst = await status(page).evaluate((answer) => {
        const lines = document.querySelector('[data-distress]:not([hidden])');
        return (
          lines !== null &&
          answer.compareDocumentPosition(lines) === Node.DOCUMENT_POSITION_PRECEDING
        );
      });
      expect(comesFirst).toBe(true);
      await page.locator('#q').fill('居場所');
      await page.locator('#q').press('Enter');
      await expect(page.locator('[data-distress]:visible')).toHaveCount(0);
    });
  }

  test('the help lines are what a phone shows, and do not wait for the answer', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/search/words.json', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto('/find/');
    await page.locator('#q').fill('死にたい');
    await page.locator('#q').press('Enter');
    const help = page.locator('[data-distress]:visible');
    await expect(help.getByRole('heading', { name: 'すぐに話したいとき' })).toBeFocused();
    await expect(help.locator('a[href^="tel:"]').first()).toBeInViewport();
    answer();
    await expect(status(page)).toHaveText(/件あります|見つかりませんでした/);
    await expect(help.locator('a[href^="tel:"]').first()).toBeInViewport();
  });

  test('the help lines come without a connection too', async ({ page, context }) => {
    await page.goto('/find/?q=居場所');
    await total(page);
    await context.setOffline(true);
    await page.locator('#q').fill('死にたい');
    await page.locator('#q').press('Enter');
    await expect(page.locator('[data-distress]:visible')).toHaveCount(1);
  });
});

test('before anybody touches the form, nothing of the search is loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/find/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /^\/(search|pagefind)\/|finder|combobox/.test(path))).toEqual([]);
  await page.locator('#q').focus();
  await expect(page.locator('#q')).toHaveRole('combobox');
  expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
});

test('nothing that is typed or chosen stays on the device', async ({ page, context }) => {
  await page.goto('/find/');
  await page.locator('#q').fill('居場所');
  await page.locator('#q').press('Enter');
  await total(page);
  const kept = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie.length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
  expect((await context.storageState()).origins).toEqual([]);
  await expect(page.locator('#q')).toHaveAttribute('autocomplete', 'off');
});

test.describe('by keyboard alone', () => {
  test('from the field to a filter to a result', async ({ page }) => {
    await page.goto('/find/');
    await page.locator('#q').focus();
    await page.keyboard.type('zz');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    for (const name of ['さがす', 'area', 'need', 'kind']) {
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveText(name === 'さがす' ? 'さがす' : /./);
    }
    await expect(page.locator(':focus')).toHaveAttribute('name', 'kind');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeVisible();
    await page.locator('#q').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '見つかったもの' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(results(page).first().getByRole('link')).toBeFocused();
  });
});

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing has to be scrolled sideways', async ({ page }) => {
    await page.goto('/find/?kind=gathering&comfort=no-talking&unconfirmed=1&q=死にたい 居場所');
    await expect(status(page)).toHaveText(/件あります|見つかりませんでした/);
    await page.getByText('くわしく しぼる').click();
    await page.locator('#q').fill('ひ');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });

  for (const path of ['/', '/find/', '/furigana/find/']) {
    test(`on ${path} the button beside the field has its letters side by side`, async ({
      page,
    }) => {
      await page.goto(path);
      const button = page.getByRole('button', { name: 'さがす' });
      const { height = 0, width = 0 } = (await button.boundingBox()) ?? {};
      expect(height).toBeLessThan(width);
      expect((await page.locator('#q').boundingBox())?.height).toBe(height);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('whoever searched on the home page sees what was found', async ({ page }) => {
    await page.goto('/');
    await page.locator('#q').fill('居場所');
    await page.locator('#q').press('Enter');
    await expect(results(page).first()).toBeInViewport();
    await expect(page.getByRole('heading', { name: '見つかったもの' })).toBeFocused();
  });

  for (const [name, text] of [
    ['5,000 letters', 'あ'.repeat(5000)],
    ['5,000 letters without a place to break', 'w'.repeat(5000)],
    ['5,000 emoji', '👩‍👩‍👧'.repeat(625)],
    ['control characters', '\u0007\u202e相談\u200f\u0000'],
    ['punctuation', '！？…、。「」()*+[\\'],
    ['SQL', "'; DROP TABLE entries; --"],
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ] as const) {
    test(`${name} break nothing`, async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('dialog', (dialog) => faults.push(dialog.message()));
      await page.goto('/find/');
      await page.locator('#q').fill(text);
      await page.locator('#q').press('Enter');
      await expect(status(page)).toHaveText(/件あります|見つかりませんでした/);
      expect(await sideways(page)).toBe(0);
      await page.reload();
      await expect(status(page)).toHaveText(/件あります|見つかりませんでした/);
      expect(await sideways(page)).toBe(0);
      expect(faults).toEqual([]);
    });
  }
});

test.describe('for everybody', () => {
  // The policy of the pages also stops injected scripts; axe has to get in to look.
  test.use({ bypassCSP: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no barrier that axe can see, with answer, chips and help lines (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/find/?q=死にたい&comfort=no-talking&unconfirmed=1');
      await expect(status(page)).toHaveText(/件あります|見つかりませんでした/);
      await page.getByText('くわしく しぼる').click();
      await page.locator('#q').fill('ひ');
      await expect(page.getByRole('option').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`),
      ).toEqual([]);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so, and the lists are all there', async ({ page }) => {
    await page.goto('/find/?q=居場所');
    const notice = page.locator('noscript .notice');
    await expect(notice).toBeVisible();
    await expect(notice.getByRole('link', { name: 'すぐに話したいとき' })).toBeVisible();
    for (const name of ['まちから', 'いまの気持ちから', '種類から']) {
      await expect(page.getByRole('heading', { name })).toBeVisible();
    }
    await expect(page.locator('[data-distress]:visible')).toHaveCount(0);
  });
});
