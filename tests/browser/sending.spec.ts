import { expect, test } from '@playwright/test';
import { comeBack, press, shownPhrase, writeUpToTheCheckPage } from '../support/journey.ts';

const OPEN = '**/rest/v1/rpc/open_conversation';

test('an answer that gets lost on the way does not store the letter twice', async ({ page }) => {
  let dropped = 0;
  await page.route(OPEN, async (route) => {
    if (dropped > 0) return route.continue();
    dropped += 1;
    await route.fetch(); // the server has stored it …
    return route.abort('connectionreset'); // … and the answer never arrives
  });
  await writeUpToTheCheckPage(page, '一度だけ届けばよい文です。');
  await press(page, 'この内容で送る');
  await press(page, 'もう一度送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  expect(dropped).toBe(1);

  await comeBack(page, (await shownPhrase(page)).join(' '));
  await expect(page.getByText('一度だけ届けばよい文です。')).toHaveCount(1);
});

test('going offline while sending keeps the text in sight, and it sends when asked again', async ({
  page,
  context,
}) => {
  const text = 'トンネルに入っても、消えない文です。';
  await writeUpToTheCheckPage(page, text);
  await context.setOffline(true);
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: 'まだ送れていません' })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();

  await context.setOffline(false);
  await press(page, 'もう一度送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
});

test('a double press sends one letter', async ({ page }) => {
  let calls = 0;
  await page.route(OPEN, (route) => {
    calls += 1;
    return route.continue();
  });
  await writeUpToTheCheckPage(page, '二回おしてしまいました。');
  await page.getByRole('button', { name: 'この内容で送る' }).dblclick();
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  expect(calls).toBe(1);
});

test('nothing at all leaves before the last press: one empty question to the guard, and files of the site', async ({
  page,
}) => {
  const asked: { url: URL; method: string; body: string | null }[] = [];
  page.on('request', (request) => {
    asked.push({
      url: new URL(request.url()),
      method: request.method(),
      body: request.postData(),
    });
  });
  await writeUpToTheCheckPage(page, 'まだ送るかどうか、決めていません。');
  await page.waitForLoadState('networkidle');
  expect(asked.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  const calls = asked.filter(({ url }) => url.pathname.startsWith('/rest/'));
  expect(calls.map(({ url }) => url.pathname + url.search)).toEqual([
    '/rest/v1/rpc/request_challenge',
  ]);
  const files = asked.filter((request) => !calls.includes(request));
  expect(files.filter(({ url }) => url.search !== '')).toEqual([]);
  expect(files.filter(({ url }) => url.origin !== new URL(page.url()).origin)).toEqual([]);
});

test('a proof that is too old is made anew without a word', async ({ page }) => {
  const challenges: string[] = [];
  await page.route(OPEN, async (route) => {
    const { challenge } = route.request().postDataJSON() as { challenge: string };
    challenges.push(challenge);
    if (challenges.length > 1) return route.continue();
    return route.fulfill({ status: 400, json: { code: 'PT400', message: 'challenge_expired' } });
  });
  await writeUpToTheCheckPage(page, 'ひと晩、開いたままにしていました。');
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  expect(new Set(challenges).size).toBe(2);
});

test('while the server is started anew, the letter waits on the screen', async ({ page }) => {
  let up = false;
  await page.route(OPEN, (route) =>
    up ? route.continue() : route.fulfill({ status: 503, body: 'starting' }),
  );
  const text = '再起動のあいだも、消えない文です。';
  await writeUpToTheCheckPage(page, text);
  await press(page, 'この内容で送る');
  await expect(page.getByText('いま、受け取る側が使えません。')).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  up = true;
  await press(page, 'もう一度送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
});

test('an answer that never comes is told after a while, and nothing is lost', async ({ page }) => {
  let silent = true;
  await page.route(OPEN, (route) => (silent ? undefined : route.continue()));
  const text = '返事のないところへ送った文です。';
  await writeUpToTheCheckPage(page, text);
  await press(page, 'この内容で送る');
  await expect(page.getByText('少し時間がかかっています。', { exact: false })).toBeVisible();
  await expect(page.getByText('時間内に、返事が返ってきませんでした。')).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByText(text)).toBeVisible();
  silent = false;
  await press(page, 'もう一度送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
});

test('a wrong word in the phrase is pointed at, and the repair is offered', async ({ page }) => {
  await writeUpToTheCheckPage(page, '合言葉をまちがえる人の文です。');
  await press(page, 'この内容で送る');
  await expect(page.getByRole('heading', { name: '届きました' })).toBeVisible();
  const words = await shownPhrase(page);
  const third = words[2] ?? '';
  const slipped = words.with(2, `${third.slice(0, -1)}ぬ${third.endsWith('ぬ') ? 'ぬ' : ''}`);

  await comeBack(page, slipped.join(' '));
  await expect(page.getByText('3番目', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: third }).click();
  await press(page, '開く');
  await expect(page.getByText('合言葉をまちがえる人の文です。')).toBeVisible();
});
