import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const migrations = globSync('supabase/migrations/*.sql')
  .sort()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const page = readFileSync('src/pages/privacy.astro', 'utf8');

/** Names of the columns of a table, from its `create table` and later `add column`. */
function columnsOf(table: string): string[] {
  const body = new RegExp(`create table public\\.${table} \\(\\n([\\s\\S]*?)\\n\\);`).exec(
    migrations,
  );
  const created = (body?.[1] ?? '')
    .split('\n')
    .map((line) => /^ {2}([a-z_]+) /.exec(line)?.[1] ?? '')
    .filter((name) => name !== '' && !['check', 'unique', 'primary', 'foreign'].includes(name));
  const added = [
    ...migrations.matchAll(
      new RegExp(`alter table public\\.${table}\\s+add column (?:if not exists )?([a-z_]+)`, 'g'),
    ),
  ].map((match) => match[1] ?? '');
  return [...created, ...added];
}

/** Names of the columns that the page explains under a name of its frontmatter. */
function explained(list: string): string[] {
  const rows = new RegExp(`const ${list} = \\[([\\s\\S]*?)\\] as const;`).exec(page)?.[1] ?? '';
  return [...rows.matchAll(/'([a-z_, ]+)',?\s*\],/g)].flatMap((match) =>
    (match[1] ?? '').split(', '),
  );
}

describe('残すもの・残さないもの', () => {
  it.each([
    ['conversations', 'conversation'],
    ['messages', 'message'],
    ['audit_log', 'log'],
  ])('explains every column of %s and none that does not exist', (table, list) => {
    const columns = columnsOf(table);
    expect(columns.length).toBeGreaterThan(4);
    expect(explained(list).sort()).toEqual(columns.sort());
  });
});
