import { DAY, EVENING, type Palette } from './style/palette.ts';

/** The palette that fits the page around the map. It looks at the colour that the page really
 * has, so it follows whatever switches day and evening. */
export function paletteFor(element: Element): Palette {
  const [red = 255, green = 255, blue = 255] = (
    getComputedStyle(element).color.match(/[\d.]+/g) ?? []
  ).map(Number);
  const inkIsLight = (red * 299 + green * 587 + blue * 114) / 1000 > 128;
  return inkIsLight ? EVENING : DAY;
}

/** Calls `changed` when the device switches between day and evening. @returns stop listening */
export function onThemeChange(changed: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
