import type { FeatureCollection, Point } from 'geojson';
import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '../style/palette.ts';
import type { Mark } from './features.ts';
import { POINTS, POINTS_LAYER } from './layer-names.ts';
import { drawMarks, MARK_PIXEL_RATIO } from './marks.ts';
import { pointLayers } from './point-layers.ts';

/** Marks in the page's memory, or an archive of tiles that are fetched as they are looked at. */
export type PointsSource =
  { readonly data: FeatureCollection<Point, Mark> } | { readonly archive: string };

/** Groups end here; entries at the very same address never come apart and open as a list. */
export const GROUPS_UNTIL = 14;

/** Adds the marks to the current style; called again after the style changed (day, evening). */
export function addPoints(map: MapLibreMap, palette: Palette, source: PointsSource): void {
  for (const { name, image } of drawMarks(palette)) {
    if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio: MARK_PIXEL_RATIO });
  }
  if ('archive' in source) {
    map.addSource(POINTS, { type: 'vector', url: `pmtiles://${source.archive}` });
  } else {
    map.addSource(POINTS, {
      type: 'geojson',
      data: source.data,
      cluster: true,
      clusterRadius: 52,
      clusterMaxZoom: GROUPS_UNTIL,
    });
  }
  for (const layer of pointLayers(palette, 'archive' in source ? POINTS_LAYER : undefined))
    map.addLayer(layer);
}

/** Replaces the marks that are shown. */
export function setPoints(map: MapLibreMap, data: FeatureCollection<Point, Mark>): void {
  const source = map.getSource(POINTS);
  if (source instanceof GeoJSONSource) void source.setData(data);
}
