import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SANS } from '../style/fonts.ts';
import type { Palette } from '../style/palette.ts';
import { CLUSTER_LAYER, MARK_LAYER, POINTS } from './layer-names.ts';
import { GROUP_IMAGE } from './marks.ts';

/**
 * Single entries as marks, groups as a ring with their number. Marks and rings always stand, and
 * they come last: then every name, of entries and of the map, gives way to them.
 * @param sourceLayer layer of a tile source; none for a GeoJSON source
 */
export function pointLayers(palette: Palette, sourceLayer?: string): LayerSpecification[] {
  const from = sourceLayer === undefined ? {} : { 'source-layer': sourceLayer };
  const group: ExpressionSpecification = ['has', 'point_count'];
  const single: ExpressionSpecification = ['!', group];
  return [
    {
      id: 'mark-names',
      type: 'symbol',
      source: POINTS,
      ...from,
      filter: single,
      minzoom: 12,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': SANS,
        'text-size': 12.5,
        'text-max-width': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.3,
        'text-justify': 'auto',
      },
      paint: {
        'text-color': palette.placeName,
        'text-halo-color': palette.land,
        'text-halo-width': 2,
      },
    },
    {
      id: MARK_LAYER,
      type: 'symbol',
      source: POINTS,
      ...from,
      filter: single,
      layout: {
        'icon-image': ['concat', ['case', ['get', 'vague'], 'vague-', 'mark-'], ['get', 'kind']],
        'icon-allow-overlap': true,
      },
    },
    {
      id: CLUSTER_LAYER,
      type: 'symbol',
      source: POINTS,
      ...from,
      filter: group,
      layout: {
        'icon-image': GROUP_IMAGE,
        'icon-size': ['step', ['get', 'point_count'], 0.8, 10, 0.9, 100, 1, 1000, 1.15],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': SANS,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.clusterText },
    },
  ];
}
