import type { Route } from '@playwright/test';

/** Answers a Range request out of a file in memory, as a web server does, to any origin. */
export function answerRange(route: Route, bytes: Uint8Array): Promise<void> {
  const range = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '');
  const from = Number(range?.[1] ?? 0);
  const to = Math.min(Number(range?.[2] || bytes.length - 1), bytes.length - 1);
  return route.fulfill({
    status: 206,
    body: Buffer.from(bytes.subarray(from, to + 1)),
    headers: {
      'access-control-allow-origin': '*',
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${from}-${to}/${bytes.length}`,
    },
  });
}
