import type { Editorial } from './editorial.ts';

/**
 * What to call the page a row comes from: by its publisher, when an editor wrote down who stands
 * behind the host (`publishers` in editorial.yaml), otherwise by what can be found on it.
 * @param name the row that the page tells of
 */
export function sourceTitle(
  editorial: Editorial,
  address: string,
  name: string,
): { title: string; publisher?: string } {
  const publisher = editorial.publishers[new URL(address).hostname];
  return publisher === undefined
    ? { title: `${name}がのっているページ` }
    : { title: `${publisher}の案内`, publisher };
}
