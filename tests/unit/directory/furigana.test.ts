import { afterEach, describe, expect, test, vi } from 'vitest';
import { hasFurigana, UnknownFurigana } from '../../../src/directory/furigana.ts';
import { loadContent } from '../../../src/directory/content/load.ts';

const { site } = loadContent();

describe('Whether pages come with ふりがな', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('site.yaml says so, and the shipped site has them', () => {
    vi.stubEnv('ENGAWA_FURIGANA', '');
    expect(site.furigana).toBe(true);
    expect(hasFurigana(site)).toBe(true);
    expect(hasFurigana({ ...site, furigana: false })).toBe(false);
  });

  test('one build may be made without them, or with them, whatever site.yaml says', () => {
    vi.stubEnv('ENGAWA_FURIGANA', 'off');
    expect(hasFurigana(site)).toBe(false);
    vi.stubEnv('ENGAWA_FURIGANA', 'on');
    expect(hasFurigana({ ...site, furigana: false })).toBe(true);
  });

  test('a word that is neither on nor off is not guessed at', () => {
    vi.stubEnv('ENGAWA_FURIGANA', 'yes');
    expect(() => hasFurigana(site)).toThrow(UnknownFurigana);
  });
});
