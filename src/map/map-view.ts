// The heavy part: fetched only after the visitor asked for the map.
import {
  addProtocol,
  AttributionControl,
  GPUInitializationError,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { LOCALE } from './locale.ts';
import { MapError } from './map-error.ts';
import type { MapOptions, MapView } from './map-options.ts';
import { boundsOf, pointFeatures } from './points/features.ts';
import type { PointsFile } from './points/points-file.ts';
import { addPoints, answerPresses, MAX_ZOOM, setPoints } from './points/points-on-map.ts';
import { basemapStyle } from './style/basemap-style.ts';
import { onThemeChange, paletteFor } from './theme.ts';

const ARCHIVE = '/map/basemap.pmtiles';
/** Japan as a whole, and how far beyond it one may look. */
const JAPAN: [number, number, number, number] = [127.5, 30.5, 146, 45.6];
const LIMITS: [number, number, number, number] = [114, 18, 160, 49];

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

/**
 * Draws the map into a container.
 * @param onTrouble called when a part of the map could not be fetched
 * @throws MapError `no-webgl` when the device cannot draw it
 */
export function showMap(
  container: HTMLElement,
  options: MapOptions,
  onTrouble: () => void,
): MapView {
  let palette = paletteFor(container);
  let file: PointsFile | undefined;
  let ids = options.ids;
  const archive = new URL(ARCHIVE, location.origin).href;
  const map = createMap(container, {
    style: basemapStyle(palette, archive),
    ...(options.center === undefined
      ? { bounds: JAPAN }
      : { center: options.center, zoom: options.zoom ?? 11 }),
  });
  const features = (): ReturnType<typeof pointFeatures> =>
    file === undefined ? { type: 'FeatureCollection', features: [] } : pointFeatures(file, ids);

  map.on('style.load', () => {
    addPoints(map, palette, features());
  });
  map.on('error', onTrouble);
  let movedByVisitor = false;
  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent !== undefined) movedByVisitor = true;
  });
  answerPresses(map);
  const stopListening = onThemeChange(() => {
    palette = paletteFor(container);
    map.setStyle(basemapStyle(palette, archive), { diff: false });
  });

  const refresh = (fit: boolean): number => {
    const data = features();
    setPoints(map, data);
    const bounds = boundsOf(data);
    if (fit && bounds !== undefined && options.center === undefined) {
      map.fitBounds(bounds, { padding: 48, maxZoom: 12, animate: false });
    }
    return data.features.length;
  };
  return {
    setPoints: (points) => {
      file = points;
      return refresh(!movedByVisitor);
    },
    setIds: (wanted) => {
      ids = wanted;
      return file === undefined ? undefined : refresh(true);
    },
    focus: () => {
      map.getCanvas().focus();
    },
    remove: () => {
      stopListening();
      map.remove();
    },
  };
}

type Start = Pick<
  ConstructorParameters<typeof MapLibreMap>[0],
  'style' | 'bounds' | 'center' | 'zoom'
>;

function createMap(container: HTMLElement, start: Start): MapLibreMap {
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      ...start,
      container,
      locale: LOCALE,
      minZoom: 4,
      maxZoom: MAX_ZOOM,
      maxBounds: LIMITS,
      renderWorldCopies: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      reduceMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
  } catch (cause) {
    if (cause instanceof GPUInitializationError) throw new MapError('no-webgl', { cause });
    throw cause;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl(), 'top-left');
  map.addControl(new AttributionControl({ compact: false }));
  return map;
}
