import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

/** Files of a folder with one of the endings, by name; none when the folder is missing. */
export function filesIn(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** A path as people see it: relative to the working directory when it lies inside. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

/** The file of this folder, or the shipped one when this folder has none. */
export function ownOrShipped(folder: string, shipped: string, name: string): string {
  const own = join(folder, name);
  return existsSync(own) ? own : join(shipped, name);
}
