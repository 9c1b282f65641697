import type { Point } from 'geojson';
import { GeoJSONSource, type Map as MapLibreMap, type MapGeoJSONFeature } from 'maplibre-gl';
import type { Mark } from './features.ts';
import { isMark } from './is-mark.ts';
import { CLUSTER_LAYER, MARK_LAYER, POINTS } from './layer-names.ts';
import type { Opening } from './popups.ts';

const LISTED_IN_POPUP = 20;

/** Pressing a mark opens its facts; pressing a group moves closer, or lists it when that ends. */
export function answerPresses(map: MapLibreMap, open: (opening: Opening) => void): void {
  for (const layer of [CLUSTER_LAYER, MARK_LAYER]) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  map.on('click', MARK_LAYER, ({ features = [] }) => {
    const [first] = features;
    if (first?.geometry.type !== 'Point') return;
    const marks = marksOf(features);
    open({
      at: lngLat(first.geometry),
      marks: marks.slice(0, LISTED_IN_POPUP),
      hidden: Math.max(0, marks.length - LISTED_IN_POPUP),
    });
  });
  map.on('click', CLUSTER_LAYER, ({ features = [] }) => {
    const [first] = features;
    if (first?.geometry.type !== 'Point') return;
    void openGroup(map, first.geometry, first.properties, open);
  });
}

/** The marks under a finger, each once: tiles repeat what lies on their edge. */
function marksOf(features: readonly MapGeoJSONFeature[]): Mark[] {
  const marks = features.map(({ properties }) => properties as unknown).filter(isMark);
  return [...new Map(marks.map((mark) => [mark.href, mark])).values()];
}

async function openGroup(
  map: MapLibreMap,
  at: Point,
  properties: Readonly<Record<string, unknown>>,
  open: (opening: Opening) => void,
): Promise<void> {
  const source = map.getSource(POINTS);
  if (!(source instanceof GeoJSONSource)) {
    // Groups that were made with the tiles do not know what is in them, only that they end.
    map.easeTo({ center: lngLat(at), zoom: map.getZoom() + 2 });
    return;
  }
  const cluster = Number(properties['cluster_id']);
  const zoom = await source.getClusterExpansionZoom(cluster);
  if (zoom <= map.getMaxZoom()) {
    map.easeTo({ center: lngLat(at), zoom });
    return;
  }
  const leaves = await source.getClusterLeaves(cluster, LISTED_IN_POPUP, 0);
  const marks = leaves.map((leaf) => leaf.properties as unknown).filter(isMark);
  open({ at: lngLat(at), marks, hidden: Number(properties['point_count']) - marks.length });
}

function lngLat({ coordinates }: Point): [number, number] {
  const [lon = NaN, lat = NaN] = coordinates;
  return [lon, lat];
}
