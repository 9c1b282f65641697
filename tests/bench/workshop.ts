import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSHOP } from '../../src/tools/site-state.ts';

/**
 * A new folder for what a benchmark builds; the caller removes it. It lies in the project, out of
 * version control: for a site outside of it, Astro keeps intermediate files in a folder that all
 * builds share, and two builds at once break each other.
 */
export function makeWorkshop(): string {
  mkdirSync(WORKSHOP, { recursive: true });
  return mkdtempSync(join(WORKSHOP, 'bench-'));
}
