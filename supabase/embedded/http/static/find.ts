/** From a request path to a file of the built site, and never to a file beside it. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly size: number;
      readonly modified: number;
    }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' };

const MISSING: Found = { kind: 'missing' };

/**
 * Looks up a path of the site. A folder means its `index.html`, and a folder without the final
 * slash is redirected to it.
 *
 * @param root the built site
 * @param pathname as in the URL, still percent-encoded
 */
export async function findFile(root: string, pathname: string): Promise<Found> {
  const segments = decode(pathname);
  if (!segments) return MISSING;
  const wanted = join(root, ...segments);
  try {
    const real = await realpath(wanted);
    const realRoot = await realpath(root);
    // A symbolic link must not lead out of the site either.
    if (real !== realRoot && !real.startsWith(realRoot + sep)) return MISSING;
    const entry = await stat(real);
    if (entry.isFile()) {
      return pathname.endsWith('/') ? MISSING : file(real, entry);
    }
    const page = join(real, 'index.html');
    const pageEntry = await stat(page);
    if (!pageEntry.isFile()) return MISSING;
    return pathname.endsWith('/')
      ? file(page, pageEntry)
      : { kind: 'redirect', location: `${pathname}/` };
  } catch {
    return MISSING;
  }
}

/** The segments of a harmless path, or undefined: no `..`, no empty or hidden one, no NUL. */
function decode(pathname: string): readonly string[] | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const segments = plain.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (plain === '/') return [];
  const harmless = segments.every(
    (segment) => segment !== '' && !segment.startsWith('.') && !/[\0\\]/.test(segment),
  );
  return harmless ? segments : undefined;
}

function file(path: string, entry: { size: number; mtimeMs: number }): Found {
  return { kind: 'file', path, size: entry.size, modified: entry.mtimeMs };
}
