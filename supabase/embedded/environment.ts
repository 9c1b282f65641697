/** Everything the environment may decide about the backend, read and checked in one place. */
import { resolve } from 'node:path';
import { Failure } from './failure.ts';

/** The project's root: this file lives in supabase/embedded/. */
export const PROJECT = resolve(import.meta.dirname, '../..');

export interface Environment {
  /** Where the embedded database, its secrets and the demonstration sign-in are kept. */
  readonly dataDirectory: string;
  readonly contentDirectory: string;
  readonly distDirectory: string;
  readonly host: string;
  /** True when only this machine can reach the server. */
  readonly loopback: boolean;
  readonly port: number;
  /** Another PostgreSQL (15 or newer) to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
}

/**
 * Reads ENGAWA_DATA (default `.engawa`), ENGAWA_CONTENT (`content`), ENGAWA_DIST (`dist`),
 * HOST (`127.0.0.1`), PORT (4321) and DATABASE_URL.
 *
 * @throws Failure `setting-invalid`
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const host = given(variables['HOST']) ?? '127.0.0.1';
  return {
    dataDirectory: resolve(PROJECT, given(variables['ENGAWA_DATA']) ?? '.engawa'),
    contentDirectory: resolve(PROJECT, given(variables['ENGAWA_CONTENT']) ?? 'content'),
    distDirectory: resolve(PROJECT, 'dist'),
    host,
    loopback: isLoopback(host),
    port: readPort(given(variables['PORT'])),
    databaseUrl: readDatabaseUrl(given(variables['DATABASE_URL'])),
  };
}

/** Only names and addresses that never leave this machine count. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function given(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 4321;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Failure(
      'setting-invalid',
      `PORT の値「${text}」はポート番号として読めません。`,
      '1〜65535 の数字にしてください。',
    );
  }
  return port;
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // The value itself is never repeated: it usually holds a password.
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Failure(
      'setting-invalid',
      'DATABASE_URL が接続先の形になっていません。',
      'postgres://利用者:パスワード@ホスト:5432/データベース名 の形で書いてください。',
    );
  }
  return text;
}
