import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { z } from 'zod';

/** Characters of a text that must not turn up together anywhere. */
const FRAGMENT = 6;

function connectionOf(folder: string): postgres.Options<Record<string, never>> {
  const pid = globSync('**/postmaster.pid', { cwd: folder })[0];
  if (pid === undefined) throw new Error(`no running server in ${folder}`);
  const port = Number(readFileSync(join(folder, pid), 'utf8').split('\n')[3]);
  const { databasePassword } = z
    .object({ databasePassword: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')));
  return { host: '127.0.0.1', port, user: 'postgres', password: databasePassword, max: 1 };
}

/** Every row of every table of every schema as text, after everything was written to disk. */
export async function everythingStored(folder: string): Promise<{ text: Buffer; rows: number }> {
  const sql = postgres({ ...connectionOf(folder), database: 'postgres' });
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE'`;
    const parts: string[] = [];
    for (const { name } of tables) {
      const rows = await sql<{ row: string }[]>`select t::text as row from ${sql.unsafe(name)} t`;
      parts.push(...rows.map(({ row }) => row));
    }
    const [count] = await sql<{ n: number }[]>`select count(*)::int as n from public.messages`;
    await sql`checkpoint`;
    return { text: Buffer.from(parts.join('\n')), rows: count?.n ?? 0 };
  } finally {
    await sql.end();
  }
}

/** The bytes of every file below a folder. */
export const filesOf = (folder: string): Buffer[] =>
  globSync('**/*', { cwd: folder })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => readFileSync(path));

/** Pieces of a text found in any of the buffers, as UTF-8, UTF-16 and base64. */
export function tracesOf(text: string, buffers: readonly Buffer[]): string[] {
  const letters = Array.from(text);
  const pieces = letters
    .slice(0, Math.max(1, letters.length - FRAGMENT + 1))
    .map((_, at) => letters.slice(at, at + FRAGMENT).join(''));
  const forms = (piece: string): Buffer[] => [
    Buffer.from(piece, 'utf8'),
    Buffer.from(piece, 'utf16le'),
    // Six kana are 18 bytes: without its edges, base64 of them is the same at any offset of three.
    ...[0, 1, 2].map((skip) =>
      Buffer.from(Buffer.from(piece).subarray(skip).toString('base64').slice(0, 16)),
    ),
  ];
  return pieces.filter((piece) =>
    forms(piece).some((form) => buffers.some((buffer) => buffer.includes(form))),
  );
}
