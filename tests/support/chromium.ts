import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The browser for the tests, or one line that says what to install. */
export type FoundChromium = { ok: true; path: string } | { ok: false; message: string };

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const installed = (): string | undefined =>
  [process.env['ENGAWA_CHROMIUM'], chromium.executablePath(), ...SYSTEM_PATHS].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** Debian's packages, when this run may install them; the fonts are for Japanese text. */
function installWithApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
}

/**
 * Finds a Chromium on this machine or installs one: Playwright's own download first, Debian's
 * package when that cannot be had and the caller is root.
 */
export function findChromium(): FoundChromium {
  const ways = [
    () => undefined,
    () => run('node_modules/.bin/playwright', ['install', 'chromium']),
    installWithApt,
  ];
  for (const attempt of ways) {
    attempt();
    const path = installed();
    if (path !== undefined) return { ok: true, path };
  }
  return {
    ok: false,
    message:
      'ブラウザーがありません。chromium を入れてから、もう一度 npm test を実行してください（Debian/Ubuntu: apt-get install chromium fonts-noto-cjk、そのほか: npx playwright install --with-deps chromium）。',
  };
}
