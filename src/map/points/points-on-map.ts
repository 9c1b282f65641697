import type { FeatureCollection, Point } from 'geojson';
import { GeoJSONSource, type Map as MapLibreMap, Popup } from 'maplibre-gl';
import type { Palette } from '../style/palette.ts';
import type { Mark } from './features.ts';
import { isMark } from './is-mark.ts';
import { drawMarks, MARK_PIXEL_RATIO } from './marks.ts';
import { CLUSTER_LAYER, MARK_LAYER, pointLayers, POINTS } from './point-layers.ts';
import { popupContent } from './popup-content.ts';

/** The closest the map goes; there is nothing to see beyond (no roads). */
export const MAX_ZOOM = 14;
const LISTED_IN_POPUP = 20;

/** Adds the marks to the current style; called again after the style changed (day, evening). */
export function addPoints(
  map: MapLibreMap,
  palette: Palette,
  data: FeatureCollection<Point, Mark>,
): void {
  for (const { name, image } of drawMarks(palette)) {
    if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio: MARK_PIXEL_RATIO });
  }
  // Entries at the very same address never come apart, so groups exist up to the last zoom and
  // then open as a list.
  map.addSource(POINTS, {
    type: 'geojson',
    data,
    cluster: true,
    clusterRadius: 52,
    clusterMaxZoom: MAX_ZOOM,
  });
  for (const layer of pointLayers(palette)) map.addLayer(layer);
}

/** Replaces the marks that are shown. */
export function setPoints(map: MapLibreMap, data: FeatureCollection<Point, Mark>): void {
  const source = map.getSource(POINTS);
  if (source instanceof GeoJSONSource) void source.setData(data);
}

/** Pressing a mark opens its link; pressing a group moves closer, or lists it when that ends. */
export function answerPresses(map: MapLibreMap): void {
  for (const layer of [CLUSTER_LAYER, MARK_LAYER]) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  map.on('click', MARK_LAYER, (event) => {
    const feature = event.features?.[0];
    if (feature?.geometry.type !== 'Point' || !isMark(feature.properties)) return;
    openPopup(map, feature.geometry, [feature.properties], 0);
  });
  map.on('click', CLUSTER_LAYER, (event) => {
    const feature = event.features?.[0];
    if (feature?.geometry.type !== 'Point') return;
    void openCluster(map, feature.geometry, feature.properties);
  });
}

async function openCluster(
  map: MapLibreMap,
  at: Point,
  properties: Readonly<Record<string, unknown>>,
): Promise<void> {
  const source = map.getSource(POINTS);
  const cluster = Number(properties['cluster_id']);
  if (!(source instanceof GeoJSONSource)) return;
  const zoom = await source.getClusterExpansionZoom(cluster);
  if (zoom <= MAX_ZOOM) {
    map.easeTo({ center: lngLat(at), zoom });
    return;
  }
  const leaves = await source.getClusterLeaves(cluster, LISTED_IN_POPUP, 0);
  const marks = leaves.map((leaf) => leaf.properties).filter(isMark);
  openPopup(map, at, marks, Number(properties['point_count']) - marks.length);
}

function openPopup(map: MapLibreMap, at: Point, marks: readonly Mark[], hidden: number): void {
  new Popup({ offset: 16, maxWidth: '18rem' })
    .setLngLat(lngLat(at))
    .setDOMContent(popupContent(marks, hidden))
    .addTo(map);
  // The mark moves towards the lower edge so that the whole popup has room above it.
  map.easeTo({ center: lngLat(at), offset: [0, map.getContainer().clientHeight * 0.28] });
}

function lngLat({ coordinates }: Point): [number, number] {
  return [coordinates[0] ?? 0, coordinates[1] ?? 0];
}
