/** Nothing writes to a log what people write: the places that write at all are few and known. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const found = (files: string, pattern: RegExp): readonly string[] =>
  globSync(files).flatMap((path) => {
    const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm, '');
    return pattern.test(code) ? [path] : [];
  });

test('no page and no part of the conversation writes to the console', () => {
  const rooms = [
    ...['backend', 'contact', 'directory', 'layouts', 'pages', 'sealed', 'search', 'map', 'staff'],
    ...['ui', 'calendar', 'reading', 'sharing'],
  ];
  for (const room of rooms) {
    const files = `src/${room}/**/*.{ts,tsx,astro,js}`;
    expect(globSync(files), `${room} has files to look at`).not.toEqual([]);
    expect(found(files, /\bconsole\b/)).toEqual([]);
  }
});

test('the server writes in three places, and tames the console of a library in one', () => {
  expect(
    found('supabase/embedded/**/*.ts', /\bconsole\b|process\.std(out|err)/).toSorted(),
  ).toEqual([
    'supabase/embedded/database/retention.ts',
    'supabase/embedded/lite/quiet.ts',
    'supabase/embedded/start.ts',
    'supabase/embedded/terminal.ts',
  ]);
});

test('the database says nothing but the codes of what it refuses', () => {
  expect(found('supabase/migrations/*.sql', /raise\s+(notice|log|info|warning|debug)/i)).toEqual(
    [],
  );
  const refusals = globSync('supabase/migrations/*.sql').flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/raise exception ([^;]*?)(?=using|;)/g),
      (m) => m[1],
    ),
  );
  expect(refusals.length).toBeGreaterThan(20);
  for (const words of refusals) expect(words?.trim()).toMatch(/^'[a-z_]+'$/);
});
