import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The folder cannot take the keys; nothing was written. */
export class KeysRefused extends Error {
  readonly code: 'inside-project' | 'exists' | 'not-writable';
  readonly remedy: string;

  constructor(code: KeysRefused['code'], message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'KeysRefused';
    this.code = code;
    this.remedy = remedy;
  }
}

/**
 * The real path of a folder that may hold secrets: outside the project, from where it could be
 * published or committed, and without any of the files that are to be written.
 *
 * @throws KeysRefused `inside-project`, `exists`
 */
export function requireFreeFolder(path: string, project: string, names: readonly string[]): string {
  const folder = realPath(resolve(path));
  const from = relative(realpathSync(project), folder);
  // On another drive of Windows the relative path is absolute; that is outside as well.
  const outside = from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
  if (!outside) {
    throw new KeysRefused(
      'inside-project',
      `鍵は、このプロジェクトの中には作れません: ${folder}`,
      'まちがって公開しないように、外のフォルダーを指定してください(例: npm run keys:new -- ~/engawa-keys)。',
    );
  }
  const taken = names.filter((name) => existsSync(join(folder, name)));
  if (taken.length > 0) {
    throw new KeysRefused(
      'exists',
      `すでに鍵のファイルがあります: ${taken.join('、')}(${folder})`,
      '上書きはしません。別の空のフォルダーを指定してください。',
    );
  }
  return folder;
}

/**
 * Writes all files, readable by their owner only, or none.
 *
 * @throws KeysRefused `not-writable`
 */
export function writeOnce(folder: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = [];
  try {
    // One level only: a mistyped path should not leave a row of new folders behind.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
      written.push(path);
    }
  } catch (cause) {
    for (const path of written) rmSync(path, { force: true });
    throw new KeysRefused(
      'not-writable',
      `鍵のファイルを書けませんでした: ${folder}`,
      '一つ上のフォルダーがあるか、書き込めるか、空きがあるかを確かめてください。書きかけのファイルは残していません。',
      cause,
    );
  }
}

/** Follows links in the part of the path that exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return join(realPath(dirname(path)), basename(path));
}
