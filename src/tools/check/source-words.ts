import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAvoided } from '../../directory/avoided-words.ts';
import type { Fault } from '../../directory/content/faults.ts';
import { shownPath } from '../../directory/content/files.ts';
import type { AvoidedWord } from '../../directory/schema/vocabulary.ts';
import { avoidedInWords } from './content-words.ts';

const ENDINGS = /\.(?:ts|tsx|astro|css|json)$/;

/** Program files below a folder. */
export function programFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ENDINGS.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/**
 * Words to avoid in the program itself: every line of every file that has Japanese in it. Comments
 * are read too; a word that must not be shown has no business in them either.
 */
export function avoidedInProgram(folder: string, avoid: readonly AvoidedWord[]): Fault[] {
  return programFiles(folder).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        findAvoided(line, avoid).map(({ found, word }) => ({
          file: shownPath(path),
          line: index + 1,
          field: '',
          ...avoidedInWords(word, found),
        })),
      ),
  );
}
