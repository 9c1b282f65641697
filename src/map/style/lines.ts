import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

/** Coast, limits, lakes and railways, from the ground up. */
export function lineLayers(palette: Palette, source: string): LayerSpecification[] {
  const line = { type: 'line' as const, source };
  return [
    {
      ...line,
      id: 'municipality-limits',
      'source-layer': 'municipality-limits',
      minzoom: 8,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.municipalityLimit,
        'line-dasharray': [3, 2],
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.5, 11, 1, 14, 2],
      },
    },
    {
      ...line,
      id: 'coast',
      'source-layer': 'land',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 9, 0.8, 14, 1.6],
      },
    },
    {
      ...line,
      id: 'prefecture-limits',
      'source-layer': 'prefecture-limits',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.prefectureLimit,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 8, 1.1, 12, 2, 14, 2.6],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source,
      'source-layer': 'lakes',
      paint: { 'fill-color': palette.water, 'fill-outline-color': palette.coast },
    },
    ...railLayers(palette, source),
  ];
}

/** Private lines are one thin line; JR lines from zoom 11 on are striped, as on paper maps. */
function railLayers(palette: Palette, source: string): LayerSpecification[] {
  const rail = { type: 'line' as const, source, 'source-layer': 'rail' };
  return [
    {
      ...rail,
      id: 'rail-private',
      filter: ['==', ['get', 'k'], 'p'],
      minzoom: 9,
      paint: {
        'line-color': palette.rail,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.5, 12, 1.3, 14, 2],
      },
    },
    {
      ...rail,
      id: 'rail-jr',
      filter: ['==', ['get', 'k'], 'j'],
      minzoom: 8,
      paint: {
        'line-color': palette.rail,
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 11, 1.8, 12, 2.6, 14, 4],
      },
    },
    {
      ...rail,
      id: 'rail-jr-stripes',
      filter: ['==', ['get', 'k'], 'j'],
      minzoom: 11,
      paint: {
        'line-color': palette.stationFill,
        'line-dasharray': [4, 4],
        'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.8, 12, 1.4, 14, 2.4],
      },
    },
  ];
}
