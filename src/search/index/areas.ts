/** Filter value of entries that are for anyone in Japan. */
export const NATIONWIDE = 'all';

/**
 * Filter values under which entries for one municipality are found: itself, its whole prefecture
 * and the whole country. Codes are those of 全国地方公共団体コード.
 */
export const areaAndAbove = (municipality: string): string[] => [
  municipality,
  municipality.slice(0, 2),
  NATIONWIDE,
];
