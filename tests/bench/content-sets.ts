import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measure } from './measure.ts';

/** What is built, as settings of the build. */
export type ContentSet = {
  readonly name: 'shipped' | 'national';
  readonly env: Readonly<
    Partial<Record<'ENGAWA_CONTENT' | 'ENGAWA_SCALE' | 'ENGAWA_FURIGANA', string | undefined>>
  >;
};

const SHIPPED = resolve('content');

/** The content as it comes with the project, whatever this terminal is set to. */
export const shippedSet: ContentSet = {
  name: 'shipped',
  env: { ENGAWA_CONTENT: undefined, ENGAWA_SCALE: undefined, ENGAWA_FURIGANA: undefined },
};

/**
 * The shipped content and all facilities of the country, each page once (without ふりがな), or
 * undefined when there is no data to make it of. The first that there is: `sources` (imported into a
 * copy of the content, nothing of the project changes), the folder that `ENGAWA_SCALE` names,
 * `content/imported/national/`.
 *
 * @param sources folder of source files as `npm run import:source` reads it, with `wam/`
 * @param workshop folder for the copy
 * @throws RunFailed when the importers cannot read the sources
 */
export async function nationalSet(
  sources: string | undefined,
  workshop: string,
): Promise<ContentSet | undefined> {
  if (sources !== undefined) {
    const copy = join(workshop, 'content');
    cpSync(SHIPPED, copy, { recursive: true });
    const importer = ['src/tools/import/run.ts', resolve(sources), '--into', copy, '--national'];
    await measure(importer);
    return {
      name: 'national',
      env: { ENGAWA_CONTENT: copy, ENGAWA_SCALE: 'national', ENGAWA_FURIGANA: 'off' },
    };
  }
  const scale = process.env['ENGAWA_SCALE'];
  const there =
    scale === undefined || scale === '' || scale === 'national'
      ? existsSync(join(SHIPPED, 'imported/national/programs'))
      : existsSync(scale);
  if (!there) return undefined;
  return {
    name: 'national',
    env: {
      ENGAWA_CONTENT: undefined,
      ENGAWA_SCALE: scale === '' ? 'national' : (scale ?? 'national'),
      ENGAWA_FURIGANA: 'off',
    },
  };
}
