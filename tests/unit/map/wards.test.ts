import { describe, expect, it } from 'vitest';
import { readGazetteerFiles } from '../../../src/map/nearness/gazetteer-files.ts';
import { presentLimits } from '../../../src/tools/basemap/former-limits.ts';
import type { Shape } from '../../../src/tools/basemap/geojson.ts';

const line = (...coordinates: [number, number][]): Shape => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});

describe('The wards of 浜松市, three since 2024', () => {
  it('have no limit inside, whichever way its line runs', () => {
    const between: [number, number][] = [
      [137.73345, 34.753939],
      [137.74, 34.73],
      [137.757133, 34.706379],
    ];
    const towns = line([137.822588, 34.855573], [137.822682, 34.774991]);
    const kept = presentLimits([line(...between), line(...between.toReversed()), towns]);
    expect(kept).toEqual([towns]);
  });

  it('keep a line that only begins where a former limit began', () => {
    const other = line([137.73345, 34.753939], [137.738279, 34.780351]);
    expect(presentLimits([other])).toEqual([other]);
  });

  it.each([
    ['弁天島', '22138'],
    ['高塚', '22138'],
    ['積志', '22138'],
    ['三ヶ日', '22139'],
    ['浜北', '22139'],
    ['天竜二俣', '22140'],
  ])('have the station %s in the right one', (name, ward) => {
    const towns = readGazetteerFiles()
      .stations.filter((station) => station.name === name)
      .map(({ town }) => town);
    expect(towns).toContain(ward);
  });
});
