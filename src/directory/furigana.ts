import type { Site } from './schema/site.ts';

/** Where the pages with ふりがな stand: before the path of the ordinary page. */
export const FURIGANA = '/furigana';

/** `ENGAWA_FURIGANA` holds something else than the two words it may hold. */
export class UnknownFurigana extends Error {
  readonly code = 'unknown-furigana';
  readonly remedy = 'ENGAWA_FURIGANA は、on か off にしてください。';
  constructor() {
    super('ENGAWA_FURIGANA の値がわかりません。');
  }
}

/**
 * Whether every page also comes with ふりがな: `ENGAWA_FURIGANA` decides, else `site.yaml`.
 * @throws UnknownFurigana
 */
export function hasFurigana(site: Site): boolean {
  const override = process.env['ENGAWA_FURIGANA'] ?? '';
  if (override === '') return site.furigana;
  if (override !== 'on' && override !== 'off') throw new UnknownFurigana();
  return override === 'on';
}
