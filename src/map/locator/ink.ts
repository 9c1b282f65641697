import { DAY, EVENING, type Palette } from '../style/palette.ts';

/**
 * The style sheet of every picture. A picture that a page shows as an image cannot see the page's
 * colours, but it knows whether it is evening; on paper it is always day.
 * w water, l land, o and f the municipality, c coast, m and p limits of municipalities and prefectures,
 * r and jr rail, j stripes of JR, s and t stations, d (many: x and y) dots of a list, v pin, h where it may be
 * instead, e its eye, b and n names, k scale and north.
 */
export const INK = [
  'text{font-family:"Hiragino Sans","BIZ UDPGothic","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",sans-serif;font-size:25px;paint-order:stroke;stroke-width:6px}',
  '.b{font-size:28px;font-weight:600}.n{font-size:27px;letter-spacing:.08em}.k text{font-size:22px}',
  '.c{stroke-width:4}.m{stroke-width:2;stroke-dasharray:8 6}.p{stroke-width:4}.f{stroke-width:3}.r{stroke-width:3}',
  '.jr{stroke-width:6}.j{stroke-width:3;stroke-dasharray:12 12}.s{stroke-width:9}.t{stroke-width:15}.y{stroke-width:12}.x{stroke-width:16}.s,.t,.x,.y{stroke-linecap:round}.k path{stroke-width:3}',
  '.h{fill-opacity:.16;stroke-opacity:.5;stroke-width:2}.about{stroke-dasharray:7 7}.d,.v{stroke-width:3}',
  colours(DAY),
  `@media screen and (prefers-color-scheme:dark){${colours(EVENING)}}`,
].join('');

function colours(p: Palette): string {
  return [
    `.w{fill:${p.water}}.l{fill:${p.abroad}}.o{fill:${p.land}}.c{stroke:${p.coast}}`,
    `.m{stroke:${p.municipalityLimit}}.p,.f{stroke:${p.prefectureLimit}}.r,.jr{stroke:${p.rail}}`,
    `.j{stroke:${p.stationFill}}.s{stroke:${p.stationFill}}.t{stroke:${p.smallName}}`,
    `text{fill:${p.placeName};stroke:${p.land}}.n{fill:${p.prefectureName}}`,
    `.k text{fill:${p.smallName}}.k path{stroke:${p.smallName}}`,
    `.h{fill:${p.program};stroke:${p.program}}.d,.v{fill:${p.program};stroke:${p.markText}}.y{stroke:${p.program}}.x{stroke:${p.markText}}.e{fill:${p.markText}}`,
  ].join('');
}
