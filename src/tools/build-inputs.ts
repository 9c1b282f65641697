import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { contentFolder } from '../directory/content/folder.ts';

/** Settings that change what is built. */
const SETTINGS = [
  'ENGAWA_CONTENT',
  'ENGAWA_DEPLOYMENT',
  'ENGAWA_FURIGANA',
  'ENGAWA_SCALE',
  'ENGAWA_SITE_URL',
  'PUBLIC_SUPABASE_URL',
  'PUBLIC_SUPABASE_PUBLISHABLE_KEY',
] as const;

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const SOURCES = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'];

/**
 * One value for everything a build depends on: settings, week, and the bytes of every source file.
 * The week counts because the calendar looks ahead from the day it was built; within it, pages
 * hide what is past by themselves.
 */
export function inputsFingerprint(): string {
  const hash = createHash('sha256');
  hash.update(SETTINGS.map((name) => `${name}=${process.env[name] ?? ''}`).join('\n'));
  hash.update(String(Math.floor(Date.now() / WEEK_MS)));
  for (const path of globSync([...SOURCES, `${contentFolder()}/**/*`]).sort()) {
    if (!statSync(path).isFile()) continue;
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}
