import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inputsFingerprint } from './build-inputs.ts';

// Kept apart from the build itself: asking whether to build must not load what builds.

/** The finished site. */
export const DIST = resolve('dist');
/** Where a build grows until it is whole, out of version control. */
export const WORKSHOP = resolve('.engawa/build');
const STAMP = join(WORKSHOP, 'stamp');

/** True when `dist/` was built from exactly the files and settings that are here now. */
export const siteIsCurrent = (): boolean =>
  existsSync(DIST) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputsFingerprint();

/** Remembers from what `dist/` was built. @param fingerprint taken before the build began */
export const stampSite = (fingerprint: string): void => {
  writeFileSync(STAMP, fingerprint);
};
