import { resolve } from 'node:path';

/** Folder that holds what the site says: `ENGAWA_CONTENT`, or `content/`. */
export const contentFolder = (): string => resolve(process.env['ENGAWA_CONTENT'] ?? 'content');
