import { KINDS, type Kind, LOOKS, type KindLook } from '../kinds.ts';
import { SANS } from '../style/fonts.ts';
import type { Palette } from '../style/palette.ts';

/** Images are drawn at twice their size so that they stay sharp on phones. */
export const MARK_PIXEL_RATIO = 2;
const MARK_SIZE = 28;
const GROUP_SIZE = 40;

/** Name of the ring for a group of entries. */
export const GROUP_IMAGE = 'group';

/** Name and pixels of one image for the map. */
export type MarkImage = { readonly name: string; readonly image: ImageData };

/** Draws one mark per kind, the same hollow for positions that are only about right, and the ring for
 * groups: no picture file is needed, and the colours follow day and evening. */
export function drawMarks(palette: Palette): readonly MarkImage[] {
  return [
    ...KINDS.map((kind) => ({ name: `mark-${kind}`, image: drawMark(kind, palette, false) })),
    ...KINDS.map((kind) => ({ name: `vague-${kind}`, image: drawMark(kind, palette, true) })),
    drawGroup(palette),
  ];
}

function drawMark(kind: Kind, palette: Palette, hollow: boolean): ImageData {
  const { shape, letter } = LOOKS[kind];
  const [inside, around] = hollow
    ? [palette.markText, palette[kind]]
    : [palette[kind], palette.markText];
  return draw(MARK_SIZE, (pen) => {
    const outline = outlineOf(shape);
    pen.fillStyle = inside;
    pen.strokeStyle = around;
    pen.lineWidth = 1.5;
    pen.fill(outline);
    pen.stroke(outline);
    pen.fillStyle = around;
    pen.font = `600 ${shape === 'diamond' ? 11 : 13}px ${SANS.map(quoted).join(', ')}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(letter, MARK_SIZE / 2, MARK_SIZE / 2 + 0.5);
  });
}

function drawGroup(palette: Palette): MarkImage {
  const image = draw(GROUP_SIZE, (pen) => {
    const middle = GROUP_SIZE / 2;
    const ring = new Path2D();
    ring.arc(middle, middle, middle - 2.5, 0, Math.PI * 2);
    pen.fillStyle = palette.cluster;
    pen.strokeStyle = palette.clusterText;
    pen.lineWidth = 1.75;
    pen.fill(ring);
    pen.stroke(ring);
  });
  return { name: GROUP_IMAGE, image };
}

function draw(size: number, paint: (pen: CanvasRenderingContext2D) => void): ImageData {
  const edge = size * MARK_PIXEL_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = edge;
  canvas.height = edge;
  const pen = canvas.getContext('2d');
  if (pen === null) return new ImageData(edge, edge);
  pen.scale(MARK_PIXEL_RATIO, MARK_PIXEL_RATIO);
  paint(pen);
  return pen.getImageData(0, 0, edge, edge);
}

function outlineOf(shape: KindLook['shape']): Path2D {
  const outline = new Path2D();
  const middle = MARK_SIZE / 2;
  if (shape === 'circle') outline.arc(middle, middle, 11.5, 0, Math.PI * 2);
  if (shape === 'square') outline.roundRect(3, 3, 22, 22, 4);
  if (shape === 'diamond') {
    outline.moveTo(middle, 0.8);
    outline.lineTo(MARK_SIZE - 0.8, middle);
    outline.lineTo(middle, MARK_SIZE - 0.8);
    outline.lineTo(0.8, middle);
    outline.closePath();
  }
  return outline;
}

/** Generic families must stand without quotes. */
function quoted(family: string): string {
  return family === 'sans-serif' ? family : `"${family}"`;
}
