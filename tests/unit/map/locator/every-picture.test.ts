// @vitest-environment jsdom
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { directory } from '../../../../src/layouts/directory.ts';
import { type Locator, locator } from '../../../../src/layouts/locator.ts';
import { pictureOf } from '../../../../src/map/locator/pictures.ts';

/** Bytes a picture may weigh, compressed. */
const MOST = 6000;

const pictures = new Map<string, string>();
let all: Locator;
beforeAll(async () => {
  all = locator();
  for (const [name, subject] of all.subjects()) {
    pictures.set(name, await pictureOf(subject, all.atlas));
  }
}, 120_000);

/** Names of the pictures that break a rule. */
function faulty(rule: (svg: string) => boolean): string[] {
  return [...pictures].filter(([, svg]) => !rule(svg)).map(([name]) => name);
}

/** Quick compression, a little heavier than what is sent. */
function weight(svg: string): number {
  // The shortest are below the limit as they are.
  if (svg.length < MOST / 2) return svg.length;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return brotliCompressSync(svg, { params: quality }).length;
}

describe('Every still picture of the site', () => {
  it('there are pictures of places and of municipalities', () => {
    const names = [...pictures.keys()];
    expect(names.filter((name) => name.startsWith('address-')).length).toBeGreaterThan(200);
    expect(names.filter((name) => /^\d{6}$/.test(name)).length).toBeGreaterThan(1000);
    expect(names.filter((name) => name.endsWith('-list')).length).toBeGreaterThan(15);
  });

  it('is there for every entry with a place and for every page of a municipality', () => {
    const { catalogue, places, areaPages } = directory();
    const shown = [
      ...catalogue.entries.flatMap(({ data: { place } }) =>
        place === undefined ? [] : [all.ofPlace(place)?.image.src ?? `none: ${place.municipality}`],
      ),
      ...places.filter(({ code }) => areaPages.has(code)).map((town) => all.ofTown(town).image.src),
    ];
    const files = new Set([...pictures.keys()].map((name) => `/map/locator/${name}.svg`));
    expect(shown.filter((src) => !files.has(src))).toEqual([]);
    expect(files.size).toBe(new Set(shown).size);
  });

  it('is light enough for an old phone', () => {
    expect(faulty((svg) => weight(svg) <= MOST)).toEqual([]);
  });

  it('is a whole SVG file', () => {
    const parser = new DOMParser();
    const isWhole = (svg: string): boolean => {
      const parsed = parser.parseFromString(svg, 'image/svg+xml');
      return (
        parsed.documentElement.tagName === 'svg' && parsed.querySelector('parsererror') === null
      );
    };
    expect(isWhole('<svg xmlns="http://www.w3.org/2000/svg"><path></svg>')).toBe(false);
    expect(faulty(isWhole)).toEqual([]);
  }, 120_000);

  it('runs no script and fetches nothing', () => {
    const foreign =
      /<script|<image|<foreignObject|\son\w+=|@import|url\(|javascript:|data:|href="(?!#)/i;
    expect(faulty((svg) => !foreign.test(svg))).toEqual([]);
    const addresses = (svg: string): string[] => svg.match(/https?:[^"]*/g) ?? [];
    expect(faulty((svg) => addresses(svg).join() === 'http://www.w3.org/2000/svg')).toEqual([]);
  });

  it('names the source of its data and knows the evening', () => {
    expect(faulty((svg) => svg.includes('国土数値情報') && svg.includes('加工して作成'))).toEqual(
      [],
    );
    expect(faulty((svg) => svg.includes('@media screen and (prefers-color-scheme:dark)'))).toEqual(
      [],
    );
  });

  it('shows numbers only, nothing that went wrong on the way', () => {
    expect(faulty((svg) => !/NaN|undefined|Infinity|null/.test(svg))).toEqual([]);
  });

  it('has a scale and says where north is', () => {
    expect(faulty((svg) => /\d+ k?m<\/text>/.test(svg) && svg.includes('>北</text>'))).toEqual([]);
  });
});
