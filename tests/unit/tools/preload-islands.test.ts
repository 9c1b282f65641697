import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { preloadIslands } from '../../../src/tools/islands/preload.ts';

function siteOf(files: Readonly<Record<string, string>>): string {
  const site = mkdtempSync(join(tmpdir(), 'engawa-islands-'));
  onTestFinished(() => {
    rmSync(site, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  return site;
}

test('a page asks at once for everything its form begins with, and for nothing that may wait', async () => {
  const site = siteOf({
    'contact/index.html':
      '<head><title>メモ</title></head><astro-island component-url="/_astro/Form.js" renderer-url="/_astro/client.js"></astro-island>',
    '_astro/Form.js': 'import{a}from"./shared.js";export{a};const later=()=>import("./later.js");',
    '_astro/client.js': 'import"./deep.js";export default 1;',
    '_astro/deep.js': 'import{a}from"./shared.js";export{a};',
    '_astro/shared.js': 'export const a=1;',
    '_astro/later.js': 'export{};',
  });
  expect(await preloadIslands(site, 'contact/**/*.html')).toBe(1);
  const html = readFileSync(join(site, 'contact/index.html'), 'utf8');
  const asked = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, u]) => u);
  expect(asked.sort()).toEqual(
    ['Form', 'client', 'deep', 'shared'].map((name) => `/_astro/${name}.js`).sort(),
  );
  expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('</head>'));
});

test('a page without a form stays as it is', async () => {
  const page = '<head></head><p>読むだけ</p>';
  const site = siteOf({ 'contact/before/index.html': page });
  expect(await preloadIslands(site, 'contact/**/*.html')).toBe(0);
  expect(readFileSync(join(site, 'contact/before/index.html'), 'utf8')).toBe(page);
});
