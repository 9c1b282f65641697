import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../src/map/locator/pictures.ts';
import { atlas, town } from './ground.ts';

function placeAt(lat: number, lon: number, code: string, precision: 'exact' | 'address' | 'about') {
  return pictureOf({ kind: 'place', position: { lat, lon, precision }, town: town(code) }, atlas);
}

/** Where the pin stands, units of the picture. */
function pinOf(svg: string): number[] {
  const [, x, y] = /translate\((-?\d+) (-?\d+)\)/.exec(svg) ?? [];
  return [Number(x), Number(y)];
}

describe('The picture of a place', () => {
  it('shows the pin and the name of the nearest station', async () => {
    const svg = await placeAt(34.72431, 135.31181, '282065', 'exact');
    const [x = -1, y = -1] = pinOf(svg);
    expect(x > 0 && x < 720 && y > 60 && y < 480).toBe(true);
    expect(svg).toContain('class="b">芦屋（阪神）</text>');
    expect(svg).toContain('viewBox="0 0 720 480"');
  });

  it('has north at the top and east on the right', async () => {
    const svg = await placeAt(34.72431, 135.31181, '282065', 'exact');
    const [, stationX, stationY] = /<text x="(\d+)" y="(\d+)"[^>]*>芦屋（阪神）/.exec(svg) ?? [];
    const [x = 0, y = 0] = pinOf(svg);
    // The place lies to the south-east of the station.
    expect(x).toBeGreaterThan(Number(stationX));
    expect(y).toBeGreaterThan(Number(stationY));
  });

  it('is as sharp as the position is known', async () => {
    const [exact, address, about] = await Promise.all(
      (['exact', 'address', 'about'] as const).map((how) => placeAt(34.73, 135.307, '282065', how)),
    );
    expect(exact).not.toContain('class="h');
    expect(exact).toContain('class="v"');
    expect(address).toContain('class="h"');
    expect(address).toContain('class="v"');
    // Only a soft circle, no pin.
    expect(about).toContain('class="h about"');
    expect(about).not.toContain('class="v"');
  });

  it('shows the whole municipality when no station is near', async () => {
    const svg = await placeAt(34.97678, 135.3236, '283011', 'address');
    expect(svg).toContain('viewBox="0 0 720 600"');
    expect(svg).toContain('class="o"');
    expect(pinOf(svg).every((at) => at > 0 && at < 720)).toBe(true);
  });

  it('knows the sea', async () => {
    const inland = await placeAt(35.0108, 136.9993, '232106', 'exact');
    const harbour = await placeAt(34.7015, 135.3995, '282022', 'exact');
    const land = (svg: string): string => /id="g" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(land(inland).length).toBeLessThan(200);
    expect(land(harbour).length).toBeGreaterThan(land(inland).length);
  });

  it('is the same each time', async () => {
    const [first, second] = [
      await placeAt(34.73, 135.307, '282065', 'exact'),
      await placeAt(34.73, 135.307, '282065', 'exact'),
    ];
    expect(first).toBe(second);
  });
});

describe('The picture of a municipality', () => {
  it('shows its outline and its main stations', async () => {
    const svg = await pictureOf({ kind: 'town', town: town('282065') }, atlas);
    expect(svg).toContain('id="f"');
    expect(svg).toContain('>芦屋川</text>');
    expect(svg).not.toContain('class="d"');
  });

  it('marks every place of a list', async () => {
    const dots = [
      { lat: 34.73, lon: 135.307 },
      { lat: 34.724, lon: 135.311 },
    ];
    const svg = await pictureOf({ kind: 'town', town: town('282065'), dots }, atlas);
    expect(svg.match(/<circle class="d"/g)).toHaveLength(2);
  });

  it('joins the wards of a large city', async () => {
    const svg = await pictureOf({ kind: 'town', town: town('141003') }, atlas);
    expect(svg).toContain('id="f"');
  });

  it('shows the surroundings of the town hall where nobody knows the outline', async () => {
    const svg = await pictureOf({ kind: 'town', town: town('032026') }, atlas);
    expect(svg).not.toContain('id="f"');
    expect(svg).toContain('>宮古市</text>');
  });
});
