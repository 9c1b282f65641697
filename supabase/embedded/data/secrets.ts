/** The secrets of this data directory: made at random on first use, never a constant. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

const secretsSchema = z.strictObject({
  /** Of the embedded PostgreSQL, which listens on loopback only. */
  databasePassword: z.string().check(z.minLength(32)),
  /** Signs staff sessions. */
  jwtSecret: z.string().check(z.minLength(32)),
  /** Would open the API as service_role; nothing uses it, but the API layer wants one to be set. */
  secretKey: z.string().check(z.minLength(32)),
});

export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Reads `secrets.json` of the data directory, or makes it.
 *
 * @throws Failure `data-incomplete` when the file is damaged: a new password would not open the
 *   database that is already there
 */
export function loadSecrets(directory: string): Secrets {
  const path = join(directory, 'secrets.json');
  let stored: unknown;
  try {
    stored = readPrivateFile(path);
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (stored !== undefined) {
    const parsed = secretsSchema.safeParse(stored);
    if (!parsed.success) throw damaged(path, parsed.error);
    return parsed.data;
  }
  const secrets: Secrets = {
    databasePassword: random(),
    jwtSecret: random(),
    secretKey: `sb_secret_${random()}`,
  };
  writePrivateFile(path, secrets);
  return secrets;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

function damaged(path: string, cause: unknown): Failure {
  return new Failure(
    'data-incomplete',
    `鍵の控え「${path}」が読めません。`,
    '控えから元に戻すか、データの置き場所ごと別の場所へ移してから始め直してください。',
    cause,
  );
}
