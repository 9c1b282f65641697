import { describe, expect, test } from 'vitest';
import { DAY, EVENING, type Palette } from '../../../src/map/style/palette.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = (palette: Palette): string[] => [palette.land, palette.water, palette.abroad];

describe.each([
  ['by day', DAY],
  ['in the evening', EVENING],
])('The map %s', (_, palette) => {
  test.each(['program', 'gathering', 'employer', 'clusterText'] as const)(
    'shows the mark %s clearly on land and on water (3:1)',
    (mark) => {
      for (const ground of grounds(palette)) {
        expect(contrast(palette[mark], ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test.each(['program', 'gathering', 'employer'] as const)(
    'has a readable letter on the mark %s (4.5:1)',
    (mark) => {
      expect(contrast(palette.markText, palette[mark])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['prefectureName', 'placeName', 'smallName'] as const)(
    'has readable names: %s (4.5:1)',
    (name) => {
      expect(contrast(palette[name], palette.land)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('has a readable number on groups and a readable lake name', () => {
    expect(contrast(palette.clusterText, palette.cluster)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.waterName, palette.water)).toBeGreaterThanOrEqual(4.5);
  });
});
