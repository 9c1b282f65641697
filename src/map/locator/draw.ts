import { ATTRIBUTION } from '../attribution.ts';
import type { Frame, Spot } from './frame.ts';
import type { Ground } from './ground.ts';
import { INK } from './ink.ts';
import type { Name } from './names.ts';

/** Everything that stands on the ground. */
export type Marks = {
  readonly stations: readonly Spot[];
  readonly names: readonly (Name & { readonly kind: 'main' | 'station' | 'town' })[];
  /** One place with a pin, and how far it may be off (units), or only the surroundings. */
  readonly pin?: { readonly at: Spot; readonly blur: number; readonly vague: boolean } | undefined;
  /** Places of a list, a dot each. */
  readonly dots: readonly Spot[];
};

/** The picture as an SVG file: no script, nothing from elsewhere, day and evening. */
export function drawPicture(frame: Frame, title: string, ground: Ground, marks: Marks): string {
  const { width, height } = frame;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}" fill="none" stroke-linejoin="round">`,
    `<title>${escape(title)}</title><desc>${escape(ATTRIBUTION)}</desc><style>${INK}</style>`,
    `<path class="w" d="M0 0h${width}v${height}H0z"/>`,
    // The outline lies under the fill: it shows where land meets water and nowhere else.
    twice('g', ground.land, 'c', ground.own ? 'l' : 'o'),
    ground.own && `<defs><path id="f" d="${ground.own}"/></defs><use href="#f" class="o"/>`,
    twice('i', ground.lakes, 'c', 'w'),
    path('m', ground.limits),
    ground.own && '<use href="#f" class="f"/>',
    path('p', ground.prefectures),
    path('r', ground.privateRail),
    twice('j', ground.jr, 'jr', 'j'),
    twice('s', points(marks.stations), 't', 's'),
    marks.dots.length > MANY
      ? twice('q', points(marks.dots), 'x', 'y')
      : marks.dots.map((at) => dot('d', at, 10)).join(''),
    pin(marks.pin),
    ...marks.names.map(name),
    scaleBar(frame),
    north(frame),
    '</svg>',
  ]
    .filter(Boolean)
    .join('');
}

/** One line drawn in two ways, one over the other. */
const twice = (id: string, d: string, below: string, above: string): string =>
  d &&
  `<defs><path id="${id}" d="${d}"/></defs><use href="#${id}" class="${below}"/><use href="#${id}" class="${above}"/>`;

const path = (kind: string, d: string): string => d && `<path class="${kind}" d="${d}"/>`;

const dot = (kind: string, [x, y]: Spot, radius: number): string =>
  `<circle class="${kind}" cx="${Math.round(x)}" cy="${Math.round(y)}" r="${radius}"/>`;

/** From so many on, dots are smaller and written more shortly. */
const MANY = 60;

/** Points as lines without length: round ends make them dots. The same spot counts once. */
const points = (spots: readonly Spot[]): string =>
  [...new Set(spots.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h0`))].join('');

/** Size of the pin, from its point upwards. */
export const PIN_HEIGHT = 58;
export const PIN_WIDTH = 42;

function pin(mark: Marks['pin']): string {
  if (mark === undefined) return '';
  const { at, blur, vague } = mark;
  const around = blur > 0 ? dot(vague ? 'h about' : 'h', at, Math.round(blur)) : '';
  if (vague) return around;
  const [x, y] = at.map(Math.round);
  return `${around}<g transform="translate(${x} ${y})"><path class="v" d="M0 0c-4-14-21-20-21-37a21 21 0 1 1 42 0c0 17-17 23-21 37z"/><circle class="e" cy="-37" r="7"/></g>`;
}

const CLASS = { main: ' class="b"', station: '', town: ' class="n"' } as const;

function name({ text, at: [x, y], anchor, kind }: Marks['names'][number]): string {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}"${side}${CLASS[kind]}>${escape(text)}</text>`;
}

/** Lengths that people can imagine, metres. */
const LENGTHS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const BAR_LEFT = 24;
const BAR_BOTTOM = 22;

/** Length of the scale bar, metres: the longest round one within a quarter of the picture. */
export function barLength({ width, metres }: Frame): number {
  return LENGTHS.findLast((length) => length / metres <= width / 4) ?? 100;
}

function scaleBar(frame: Frame): string {
  const length = barLength(frame);
  const long = Math.round(length / frame.metres);
  const y = frame.height - BAR_BOTTOM;
  const words = length < 1000 ? `${length} m` : `${length / 1000} km`;
  return `<g class="k"><path d="M${BAR_LEFT} ${y - 10}v10h${long}v-10"/><text x="${BAR_LEFT + 6}" y="${y - 16}">${words}</text></g>`;
}

function north({ width }: Frame): string {
  return `<g class="k"><path d="M${width - 34} 62v-34m-8 10l8-11l8 11"/><text x="${width - 34}" y="88" text-anchor="middle">北</text></g>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
