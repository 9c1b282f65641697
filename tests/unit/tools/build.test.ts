import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const build = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, ['src/tools/build.ts'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

/** Day and size of what is in dist, to see that nobody touched it. */
const distNow = (): string =>
  existsSync('dist/index.html') ? readFileSync('dist/index.html', 'utf8') : 'nothing';

let folder: string;
const ownContent = (change: (site: string) => string): string => {
  const path = join(folder, 'site.yaml');
  writeFileSync(path, change(readFileSync('content/site.yaml', 'utf8')));
  return folder;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engawa-content-'));
  cpSync('content/vocabulary', join(folder, 'vocabulary'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('A site that is not ready is not built', () => {
  test('with the demonstration key, production stops and says how to make a real one', () => {
    const before = distNow();
    const { status, stderr } = build({ ENGAWA_DEPLOYMENT: 'production' });
    expect(status).toBe(1);
    expect(stderr).toContain('見本の鍵のままでは');
    expect(stderr).toContain('npm run keys:new');
    expect(distNow()).toBe(before);
  });

  test('without any key, nobody could read a letter: no site at all', () => {
    const content = ownContent((site) =>
      site.replace(/recipients:\n(?: {4}.*\n)+/, 'recipients: []\n'),
    );
    const { status, stderr } = build({ ENGAWA_CONTENT: content });
    expect(stderr).toContain('団体の鍵が要ります');
    expect(status).toBe(1);
  });

  test('a deployment nobody knows is not guessed at', () => {
    const { status, stderr } = build({ ENGAWA_DEPLOYMENT: 'prod' });
    expect(status).toBe(1);
    expect(stderr).toContain('demonstration か production');
  });

  test('all faults of the content are named at once, and nothing is written', () => {
    const before = distNow();
    const content = ownContent((site) => `${site}\ncolour: red\nflavour: plum\n`);
    const { status, stderr } = build({ ENGAWA_CONTENT: content });
    expect(status).toBe(1);
    expect(stderr).toMatch(/site\.yaml:\d+ colour/);
    expect(stderr).toMatch(/site\.yaml:\d+ flavour/);
    expect(stderr).not.toContain('    at ');
    expect(distNow()).toBe(before);
  });
});
