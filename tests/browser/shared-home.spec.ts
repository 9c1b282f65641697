import { expect, test, type Page } from '@playwright/test';
import { comeBack, comeBackAndRead, press, writeAndSend } from '../support/journey.ts';

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

/** What somebody at the same screen would read: title and icon of the tab. */
const tab = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() => [
    document.title,
    document.querySelector('link[rel=icon]')?.getAttribute('href') ?? null,
    document.querySelector('link[rel=apple-touch-icon]')?.getAttribute('href') ?? null,
  ]);

for (const route of PAGES.filter((each) => each !== '/contact/before/')) {
  test(`the tab and the history of ${route} say nothing of what somebody does there`, async ({
    page,
  }) => {
    await page.goto(route);
    const [title, icon, touchIcon] = await tab(page);
    expect(title).toMatch(/^メモ(を書く|をひらく)$/);
    expect(icon).toBe('/memo.svg');
    expect(touchIcon, 'what a phone shows among the pages one often visits').toBe('/memo.png');
    expect(await (await page.request.get('/memo.svg')).text()).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
}

test('the cover comes before the other page does, and nothing shines through', async ({ page }) => {
  let arrive: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(`${ELSEWHERE}**`, async (route) => {
    await slow;
    await route.fulfill({ contentType: 'text/html', body: '<h1>tenki</h1>' });
  });
  await writeWords(page);
  type Seen = readonly [title: string, display: string, stillThere: boolean];
  const seen: Seen[] = [];
  await page.exposeFunction('tellWhatIsSeen', (what: Seen) => seen.push(what));
  await expect(page.locator('textarea')).toHaveValue(WRITTEN);
  // From outside nothing can be asked until the next page is there: the page itself has to tell.
  await page.evaluate((written) => {
    const report = Reflect.get(window, 'tellWhatIsSeen') as (what: Seen) => void;
    const tell = (): void => {
      report([
        document.title,
        getComputedStyle(document.body).display,
        document.querySelector('textarea')?.value === written ||
          document.body.textContent.includes(written),
      ]);
    };
    document.querySelector<HTMLElement>('.contact-doors [data-exit]')?.click();
    tell();
    for (const wait of [100, 400]) setTimeout(tell, wait);
  }, WRITTEN);
  await expect.poll(() => seen.length).toBe(3);
  expect(seen).toEqual(Array(3).fill(['メモを書く', 'none', false]));
  arrive();
  await expect(page.getByRole('heading', { name: 'tenki' })).toBeVisible();
});

test.describe('on the return page', () => {
  const LETTER = 'だれにも言っていないことです。';

  test('an open conversation goes at once, and no way back finds it or its phrase', async ({
    page,
  }) => {
    const referrers = await playElsewhere(page);
    const phrase = (await writeAndSend(page, LETTER)).join(' ');
    for (const leave of [
      () => page.locator('.contact-doors [data-exit]').click(),
      async () => {
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
      },
    ]) {
      await page.goto('/');
      await comeBackAndRead(page, phrase);
      await expect(page.getByText(LETTER)).toBeVisible();
      expect((await tab(page))[0]).toBe('メモをひらく');
      await leave();
      await expect(page.getByRole('heading', { name: 'tenki' })).toBeVisible();
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/');
    }
    expect(referrers).toEqual([undefined, undefined]);
  });

  test('left in any other way it is empty when somebody comes back', async ({ page }) => {
    const phrase = await writeAndSend(page, LETTER);
    await comeBackAndRead(page, phrase.join(' '));
    await page.evaluate(() => {
      location.assign('/');
    });
    await page.waitForURL(({ pathname }) => pathname === '/');
    await page.goBack();
    await expect(page.getByLabel('合言葉', { exact: true })).toHaveValue('');
    await expect(page.getByText(LETTER)).toHaveCount(0);
  });

  test('the phrase is in no address, no history entry, no storage, and the box remembers nothing', async ({
    page,
  }) => {
    const phrase = await writeAndSend(page, LETTER);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await comeBack(page, phrase.join(' '));
    const box = page.getByLabel('合言葉', { exact: true });
    await page.goto('/contact/return/');
    for (const [name, value] of [
      ['autocomplete', 'off'],
      ['autocapitalize', 'off'],
      ['spellcheck', 'false'],
    ] as const) {
      await expect(box).toHaveAttribute(name, value);
    }
    expect(await box.getAttribute('name')).toBeNull();
    await comeBackAndRead(page, phrase.join(' '));
    const [first = ''] = phrase;
    const kept = await page.evaluate(() =>
      [
        location.href,
        JSON.stringify(history.state),
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        window.name,
        document.cookie,
      ].join(' '),
    );
    for (const text of [kept, ...addresses.map((address) => decodeURIComponent(address))]) {
      expect(text).not.toContain(first);
      expect(text).not.toContain(LETTER);
    }
  });
});

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

test('a help line is called without a question in between, and what was written stays', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await writeWords(page);
  const box = page.getByLabel('書きたいこと（任意）');
  await box.fill('もう消えたいです');
  await page.locator('.contact-crisis a[href^="tel:"]').first().click();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await expect(box).toHaveValue('もう消えたいです');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked, 'closing the page still asks first').toEqual(['beforeunload']);
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
