import type { Page } from '@playwright/test';

/** A picture made small: colours of a grid of cells, three numbers (0–255) each, row by row. */
export type Cells = readonly number[];

/** Cells of the grid. Small enough that fonts and line joints of another machine hardly matter. */
export const GRID = { width: 64, height: 40 } as const;

/** How two pictures differ. */
export type Difference = {
  /** Mean over all cells and colours, 0–255. */
  readonly mean: number;
  /** Part of the cells that differ by more than {@link CLEAR} in some colour. */
  readonly changed: number;
};

/** A difference that one sees, 0–255. */
const CLEAR = 20;

/** Makes pictures small, in a browser page of their own. */
export async function shrink(page: Page, png: Buffer): Promise<{ cells: Cells; png: Buffer }> {
  const small = await page.evaluate(
    async ({ source, width, height }) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, width, height);
      const { data } = pen.getImageData(0, 0, width, height);
      const cells = [...data].filter((_, at) => at % 4 !== 3);
      return { cells, url: canvas.toDataURL('image/png') };
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, ...GRID },
  );
  return {
    cells: small.cells,
    png: Buffer.from(small.url.replace(/^.*,/, ''), 'base64'),
  };
}

/** Compares two small pictures. */
export function compare(a: Cells, b: Cells): Difference {
  const far = a.map((value, at) => Math.abs(value - (b[at] ?? 0)));
  const cells = far.length / 3;
  let changed = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    if (Math.max(...far.slice(cell * 3, cell * 3 + 3)) > CLEAR) changed += 1;
  }
  return { mean: far.reduce((sum, one) => sum + one, 0) / far.length, changed: changed / cells };
}
