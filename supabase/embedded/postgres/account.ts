/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the system user `postgres`;
 * started by anybody else, as that person.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A program to start: its name, its arguments, and as whom. */
export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly account: Account | undefined;
}

/**
 * The account that PostgreSQL must run as, or undefined for the present user. Creates the system
 * user `postgres` when root has none.
 *
 * @throws Failure `root-unsupported`
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  try {
    execFileSync('groupadd', ['--force', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--gid', 'postgres', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch (cause) {
    throw unsupported(cause);
  }
  const made = lookUp();
  if (!made) throw unsupported(undefined);
  return made;
}

/**
 * How to start a program as the account. Where the account may not walk to one of the paths (a
 * clone below /root, say), it keeps the one capability to do so, instead of anybody's folders
 * being opened up.
 */
export function commandAs(
  account: Account | undefined,
  program: string,
  parameters: readonly string[],
  paths: readonly string[],
): Command {
  if (!account || [program, ...paths].every((path) => canReach(account, path))) {
    return { program, parameters, account };
  }
  const reach = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  try {
    execFileSync('setpriv', [...reach, 'true'], { stdio: 'ignore' });
  } catch (cause) {
    throw new Failure(
      'root-unsupported',
      `PostgreSQL は root では動かず、代わりの利用者は「${dirname(program)}」まで入れません。`,
      'root でない利用者で始めるか、だれでも入れる場所(/srv など)に置いてください。',
      cause,
    );
  }
  return { program: 'setpriv', parameters: [...reach, program, ...parameters], account: undefined };
}

/** May the account pass through every folder above the path? */
function canReach(account: Account, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function lookUp(): Account | undefined {
  try {
    const read = (flag: string): number =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return undefined;
  }
}

function unsupported(cause: unknown): Failure {
  return new Failure(
    'root-unsupported',
    'PostgreSQL は root では動きません。代わりの利用者 postgres を作れませんでした。',
    'root でない利用者で始めるか、利用者 postgres を作ってから始めてください。',
    cause,
  );
}
