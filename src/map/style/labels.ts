import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { MINCHO, SANS } from './fonts.ts';
import type { Palette } from './palette.ts';

/** Every name on the basemap. Later layers win room first, so the important ones come last. */
export function labelLayers(palette: Palette, source: string): LayerSpecification[] {
  return [
    lineNames(palette, source),
    stationMarks(palette, source),
    stationNames(palette, source),
    lakeNames(palette, source),
    placeNames(palette, source),
    prefectureNames(palette, source),
  ];
}

function lineNames(palette: Palette, source: string): LayerSpecification {
  return {
    id: 'rail-names',
    type: 'symbol',
    source,
    'source-layer': 'rail',
    minzoom: 12,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', 'n'],
      'text-font': SANS,
      'text-size': 11.5,
    },
    paint: halo(palette.smallName, palette.land, 1.5),
  };
}

/** At zoom 11 only where lines meet; from 12 every station. */
const SHOWN_STATIONS: ExpressionSpecification = ['>=', ['get', 'nl'], ['step', ['zoom'], 2, 12, 1]];

function stationMarks(palette: Palette, source: string): LayerSpecification {
  return {
    id: 'station-marks',
    type: 'circle',
    source,
    'source-layer': 'stations',
    minzoom: 10.5,
    filter: SHOWN_STATIONS,
    paint: {
      'circle-color': palette.stationFill,
      'circle-stroke-color': palette.smallName,
      'circle-stroke-width': 1.2,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 10.5, 1.6, 12, 2.6, 14, 4],
    },
  };
}

function stationNames(palette: Palette, source: string): LayerSpecification {
  return {
    id: 'station-names',
    type: 'symbol',
    source,
    'source-layer': 'stations',
    minzoom: 11,
    filter: SHOWN_STATIONS,
    layout: {
      'text-field': ['get', 'n'],
      'text-font': SANS,
      'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 14, 13.5],
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.6,
      'symbol-sort-key': ['-', 0, ['get', 'nl']],
    },
    paint: halo(palette.smallName, palette.land, 1.5),
  };
}

function lakeNames(palette: Palette, source: string): LayerSpecification {
  return {
    id: 'lake-names',
    type: 'symbol',
    source,
    'source-layer': 'lake-names',
    minzoom: 7.5,
    layout: {
      'text-field': ['get', 'n'],
      'text-font': MINCHO,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 11, 11, 15],
      'text-letter-spacing': 0.12,
    },
    paint: halo(palette.waterName, palette.water, 1.2),
  };
}

function placeNames(palette: Palette, source: string): LayerSpecification {
  return {
    id: 'place-names',
    type: 'symbol',
    source,
    'source-layer': 'places',
    minzoom: 7,
    layout: {
      'text-field': ['get', 'n'],
      'text-font': SANS,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        7,
        ['match', ['get', 'r'], 1, 12, 11],
        12,
        ['match', ['get', 'r'], 1, 18, 2, 16, 14],
      ],
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.9,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'r'],
    },
    paint: halo(
      ['match', ['get', 'r'], 1, palette.placeName, 2, palette.placeName, palette.smallName],
      palette.land,
      1.8,
    ),
  };
}

/** Their own points lie beside the capitals' names, so both can be read at zoom 7 and 8. */
function prefectureNames(palette: Palette, source: string): LayerSpecification {
  return {
    id: 'prefecture-names',
    type: 'symbol',
    source,
    'source-layer': 'prefectures',
    maxzoom: 9,
    layout: {
      'text-field': ['get', 'n'],
      'text-font': MINCHO,
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 6, 14, 8.5, 20],
      'text-letter-spacing': ['interpolate', ['linear'], ['zoom'], 5, 0.04, 8, 0.2],
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.5,
      'text-padding': 0,
      'symbol-sort-key': ['-', 0, ['get', 'w']],
    },
    paint: halo(palette.prefectureName, palette.land, 1.6),
  };
}

function halo(
  color: string | ExpressionSpecification,
  ground: string,
  width: number,
): {
  'text-color': string | ExpressionSpecification;
  'text-halo-color': string;
  'text-halo-width': number;
} {
  return { 'text-color': color, 'text-halo-color': ground, 'text-halo-width': width };
}
