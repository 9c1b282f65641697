import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/**
 * Writes `rows.json` into a Pagefind bundle: the bundle's own id of each row's record, so that what
 * the words found can be met with what the filters know (`facts/`).
 * @param paths the page of each row (`FactRows.paths`)
 */
export async function writeRows(folder: string, paths: readonly string[]): Promise<void> {
  const fragments = join(folder, 'fragment');
  const ids = new Map<string, string>();
  for (const file of await readdir(fragments)) {
    const text = (await unpack(await readFile(join(fragments, file)))).toString('utf8');
    const url = /"url":"([^"]+)"/.exec(text)?.[1];
    if (url !== undefined) ids.set(url, file.replace(/\.[^.]*$/, ''));
  }
  const rows = paths.map((path) => ids.get(path) ?? '');
  await writeFile(join(folder, 'rows.json'), JSON.stringify(rows));
}
