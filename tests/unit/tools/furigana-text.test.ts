import { describe, expect, test } from 'vitest';
import { readGazetteer } from '../../../src/directory/content/gazetteer.ts';
import { placeNames } from '../../../src/reading/places.ts';
import { createReader } from '../../../src/reading/reader.ts';
import { makeRuby } from '../../../src/tools/ruby/ruby-text.ts';

const { places } = readGazetteer('content/gazetteer/municipalities.json');
const ruby = makeRuby(createReader({ words: [], names: [], places: placeNames(places) }), places);
const codeOf = (prefecture: string, name: string): string =>
  places.find((place) => place.prefectureName === prefecture && place.name === name)?.code ?? '';

describe('A text with ふりがな', () => {
  test('has each reading above its kanji', () => {
    expect(ruby('話を聞く', { address: false, areas: [] })).toBe(
      '<ruby>話<rt>はなし</ruby>を<ruby>聞<rt>き</ruby>く',
    );
  });

  test('guesses no name of a quarter in an address', () => {
    expect(ruby('芦屋市大桝町', { address: true, areas: [] })).toBe(
      '<ruby>芦屋市<rt>あしやし</ruby>大桝町',
    );
  });

  test('reads a name that several towns have like the town that it is about', () => {
    const about = (prefecture: string): string =>
      ruby('池田町の窓口', { address: false, areas: [codeOf(prefecture, '池田町')] });
    expect(about('長野県')).toContain('いけだまち');
    expect(about('北海道')).toContain('いけだちょう');
    // The prefecture decides, but it does not come into the text.
    expect(about('長野県')).not.toContain('長野');
  });
});
