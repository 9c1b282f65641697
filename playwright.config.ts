import { defineConfig, devices } from '@playwright/test';
import { TEST_DATA_FOLDER, TEST_ORIGIN, TEST_PORT } from './tests/support/site.ts';

// One real server for all browser tests: the built site and the embedded backend, as `npm start`
// runs them, on a data folder of its own.
export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  expect: { timeout: 20_000 },
  // A limit for what hangs, not a promise of speed: axe reads a page of 250 entries with ふりがな.
  timeout: 120_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: TEST_ORIGIN,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      ...(process.env['ENGAWA_CHROMIUM'] === undefined
        ? {}
        : { executablePath: process.env['ENGAWA_CHROMIUM'] }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node_modules/.bin/node supabase/embedded/start.ts',
    url: `${TEST_ORIGIN}/healthz`,
    env: { PORT: String(TEST_PORT), ENGAWA_DATA: TEST_DATA_FOLDER },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
