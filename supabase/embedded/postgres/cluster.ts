/** The files of the embedded database: made once, complete or not at all. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Account, commandAs } from './account.ts';
import type { Binaries } from './binaries.ts';

/** The superuser of the embedded database. */
export const SUPERUSER = 'postgres';

/**
 * Returns the folder of the database cluster, creating it on first use. It is built beside its
 * place and moved there when complete, so a start that was killed half-way is simply repeated.
 *
 * @throws Failure `database-failed`
 */
export async function ensureCluster(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): Promise<string> {
  const folder = join(directory, 'postgres');
  if (existsSync(folder)) return folder;

  const draft = join(directory, 'postgres.new');
  const passwordFile = join(directory, 'postgres.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    // The server must be able to walk through our folder; what is secret in it is readable by us only.
    chmodSync(directory, 0o711);
    for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  try {
    await initialise(binaries, account, draft, passwordFile);
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

async function initialise(
  binaries: Binaries,
  account: Account | undefined,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const command = commandAs(
    account,
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same on every system, whatever locales are installed.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ],
    [folder],
  );
  const child = spawn(command.program, command.parameters, {
    ...command.account,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => lines.push(text));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail).once('close', done);
  });
  if (code !== 0) {
    throw new Failure(
      'database-failed',
      'データベースを作れませんでした。',
      'ディスクの空きと、置き場所の権限を確かめてください。',
      new Error(lines.join('')),
    );
  }
}
