import type { StyleSpecification } from 'maplibre-gl';
import { ATTRIBUTION } from '../attribution.ts';
import { BASEMAP } from '../ground/ground.ts';
import { labelLayers } from './labels.ts';
import { lineLayers } from './lines.ts';
import type { Palette } from './palette.ts';

/** The whole style of the built-in basemap. @param archive absolute address of the .pmtiles file */
export function basemapStyle(palette: Palette, archive: string): StyleSpecification {
  return {
    version: 8,
    sources: {
      [BASEMAP]: { type: 'vector', url: `pmtiles://${archive}`, attribution: ATTRIBUTION },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      {
        id: 'neighbours',
        type: 'fill',
        source: BASEMAP,
        'source-layer': 'neighbours',
        paint: { 'fill-color': palette.abroad },
      },
      {
        id: 'land',
        type: 'fill',
        source: BASEMAP,
        'source-layer': 'land',
        paint: { 'fill-color': palette.land },
      },
      ...lineLayers(palette, BASEMAP),
      ...labelLayers(palette, BASEMAP),
    ],
  };
}
