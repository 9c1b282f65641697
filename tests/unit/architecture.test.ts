import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Who may import whom (CONTRIBUTING.md, 部屋). A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sealed: [],
  backend: [],
  ui: [],
  directory: [],
  calendar: ['directory'],
  reading: ['directory'],
  search: ['directory', 'reading'],
  map: ['directory'],
  sharing: ['directory', 'calendar'],
  contact: ['sealed', 'backend', 'ui', 'directory'],
  staff: ['sealed', 'backend', 'ui', 'directory'],
  tools: ['sealed', 'directory', 'calendar', 'reading', 'search', 'map', 'sharing'],
  layouts: ['ui', 'directory', 'calendar', 'search', 'map', 'sharing'],
  pages: [
    ...['ui', 'layouts', 'directory', 'calendar', 'search', 'map', 'sharing'],
    ...['sealed', 'contact', 'staff'],
  ],
  'content.config.ts': ['directory'],
  embedded: ['sealed', 'backend', 'directory', 'tools'],
};

/** The only doors of the staff app and of the contact room that a page may open. */
const PAGE_DOORS = {
  staff: /^src\/staff\/StaffApp\.tsx$/,
  contact: /^src\/contact\/[^/]+\.(tsx|css|ts)$/,
};

const files = globSync([
  'src/**/*.{ts,tsx,astro,mjs}',
  'supabase/embedded/**/*.ts',
]) as readonly string[];

const roomOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  return top === 'supabase' ? 'embedded' : second;
};

/** Frontmatter and scripts of an .astro file; the rest of it is markup. */
function scriptOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.astro')) return text;
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '');
  return [front, ...scripts].join('\n');
}

const importsOf = (path: string): readonly string[] =>
  ts
    .preProcessFile(scriptOf(path), true, true)
    .importedFiles.map((file) => file.fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name.replace(/\?.*$/, ''))));

/** Rooms that CONTRIBUTING.md lets each room import: the last column of its table. */
const toldRooms = new Map(
  [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
      /^\| `(src|supabase)\/(.*?)\/?` .*\|(.*)\|$/gm,
    ),
  ].map(([, top = '', room = '', last = '']): [string, readonly string[]] => [
    top === 'supabase' ? 'embedded' : room,
    last.replace(/（.*?）/g, '').match(/[a-z]+/g) ?? [],
  ]),
);

const arrows = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));

describe('The house', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(arrows.length).toBeGreaterThan(50);
  });

  test('every room is known', () => {
    const unknown = files.filter((path) => !(roomOf(path) in MAY_IMPORT));
    expect(unknown).toEqual([]);
  });

  test('a room imports only the rooms it may import', () => {
    const wrong = arrows.filter(({ from, to }) => {
      if (!to.startsWith('src/') && !to.startsWith('supabase/embedded')) return false;
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== there && !(MAY_IMPORT[here] ?? []).includes(there);
    });
    expect(wrong).toEqual([]);
  });

  test('CONTRIBUTING.md tells of every room, and whom it may import', () => {
    const sorted = (rooms: readonly string[] | undefined) => rooms?.toSorted();
    for (const [room, may] of Object.entries(MAY_IMPORT)) {
      expect([room, sorted(toldRooms.get(room))]).toEqual([room, sorted(may)]);
    }
    expect([...toldRooms.keys()].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('the product never imports its tests', () => {
    expect(arrows.filter(({ to }) => to.startsWith('tests/'))).toEqual([]);
  });

  test('pages open the staff app and the contact room only by their front doors', () => {
    const wrong = arrows.filter(({ from, to }) => {
      if (roomOf(from) !== 'pages') return false;
      const door = PAGE_DOORS[roomOf(to) as keyof typeof PAGE_DOORS] as RegExp | undefined;
      return door !== undefined && !door.test(to);
    });
    expect(wrong).toEqual([]);
  });

  test('only the backend room knows how to reach Supabase', () => {
    const speakers = files.filter(
      (path) =>
        path.startsWith('src/') &&
        /from '@supabase\/|import\('@supabase\/|import\.meta\.env\.PUBLIC_SUPABASE/.test(
          scriptOf(path),
        ),
    );
    expect(speakers).not.toEqual([]);
    expect(speakers.filter((path) => roomOf(path) !== 'backend')).toEqual([]);
  });

  test('what is sealed needs neither a page nor a network', () => {
    const reaching = files.filter((path) =>
      /\b(fetch|document|window|localStorage|XMLHttpRequest|WebSocket)\b[.(]/.test(
        readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
    expect(reaching.map(roomOf)).toContain('contact');
    expect(reaching.filter((path) => roomOf(path) === 'sealed')).toEqual([]);
  });

  test('a component never reads files', () => {
    const readers = files.filter((path) => /from 'node:fs/.test(scriptOf(path)));
    expect(readers).not.toEqual([]);
    expect(readers.filter((path) => /^src\/(ui|layouts|pages|contact|staff)\//.test(path))).toEqual(
      [],
    );
  });
});
