/**
 * Fonts for names on the map. The style has no `glyphs`, so MapLibre draws every letter with the
 * fonts of the device: no font file travels, and the first one that exists here is used.
 */
export const SANS = [
  'Hiragino Sans',
  'BIZ UDPGothic',
  'Noto Sans JP',
  'Noto Sans CJK JP',
  'Yu Gothic UI',
  'sans-serif',
];

/** For prefecture names, like the headings of the site. */
export const MINCHO = [
  'Hiragino Mincho ProN',
  'Yu Mincho',
  'Noto Serif JP',
  'Noto Serif CJK JP',
  'serif',
];
