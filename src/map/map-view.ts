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
import { builtin } from './ground/builtin.ts';
import type { Ground } from './ground/ground.ts';
import { BASEMAP } from './ground/ground.ts';
import { LOCALE } from './locale.ts';
import { MapError } from './map-error.ts';
import type { MapOptions, MapView, Surroundings } from './map-options.ts';
import { boundsOf, pointFeatures } from './points/features.ts';
import type { PointsFile } from './points/points-file.ts';
import { addPoints, setPoints } from './points/points-on-map.ts';
import { type Opening, Popups } from './points/popups.ts';
import { answerPresses } from './points/presses.ts';
import { onThemeChange, paletteFor } from './theme.ts';

/** Japan as a whole, and how far beyond it one may look. */
const JAPAN: [number, number, number, number] = [127.5, 30.5, 146, 45.6];
const LIMITS: [number, number, number, number] = [114, 18, 160, 49];
/** As close as needed to tell an entry from its neighbours. */
const CLOSE = 13.5;

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

/**
 * Draws the map into a container, which carries `data-drawn` while nothing is left to fetch or draw.
 * @throws MapError `no-webgl` when the device cannot draw it
 */
export function showMap(
  container: HTMLElement,
  options: MapOptions,
  chosen: Ground,
  around: Surroundings,
): MapView {
  let ground = chosen;
  let palette = paletteFor(container);
  let file: PointsFile | undefined;
  let { ids, archive } = options;
  const map = createMap(container, ground, {
    style: ground.style(palette),
    ...(options.center === undefined
      ? { bounds: JAPAN }
      : { center: options.center, zoom: options.zoom ?? 11 }),
  });
  const features = (): ReturnType<typeof pointFeatures> =>
    file === undefined ? { type: 'FeatureCollection', features: [] } : pointFeatures(file, ids);
  const restyle = (): void => {
    delete container.dataset['drawn'];
    palette = paletteFor(container);
    map.setStyle(ground.style(palette), { diff: false });
  };

  map.on('idle', () => {
    container.dataset['drawn'] = '';
  });
  map.on('style.load', () => {
    addPoints(map, palette, archive === undefined ? { data: features() } : { archive });
  });
  map.on('error', (event) => {
    const ours = ground.kind === 'builtin' || sourceOf(event) !== BASEMAP;
    around.onTrouble(!ours);
    if (ours) return;
    ground = builtin;
    map.setMaxZoom(ground.maxZoom);
    restyle();
  });
  let movedByVisitor = false;
  map.on('movestart', ({ originalEvent }) => {
    delete container.dataset['drawn'];
    if (originalEvent !== undefined) movedByVisitor = true;
  });
  const popups = new Popups(map, around);
  const open = (opening: Opening): void => {
    popups.open(opening);
    const [only, another] = opening.marks;
    if (only !== undefined && another === undefined) around.onOpen(only.href);
  };
  answerPresses(map, open);
  const stopListening = onThemeChange(restyle);

  const refresh = (fit: boolean): number => {
    const data = features();
    delete container.dataset['drawn'];
    setPoints(map, data);
    const bounds = boundsOf(data);
    if (fit && bounds !== undefined && options.center === undefined) {
      map.fitBounds(bounds, { padding: 48, maxZoom: 12, animate: false });
    }
    return data.features.length;
  };
  const find = (href: string): ReturnType<typeof pointFeatures>['features'][number] | undefined =>
    file && pointFeatures(file, new Set([href.replace(/^\/|\/$/g, '')])).features[0];
  return {
    setPoints: (points) => {
      file = points;
      if (archive !== undefined) {
        archive = undefined;
        restyle();
      }
      return refresh(!movedByVisitor);
    },
    setIds: (wanted) => {
      ids = wanted;
      return file === undefined ? undefined : refresh(true);
    },
    has: (href) => find(href) !== undefined,
    show: (href, opener) => {
      const found = find(href);
      if (found === undefined) return;
      const [lon = NaN, lat = NaN] = found.geometry.coordinates;
      container.scrollIntoView({ block: 'nearest' });
      map.jumpTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), CLOSE) });
      open({ at: [lon, lat], marks: [found.properties], opener });
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

function sourceOf(event: object): unknown {
  return 'sourceId' in event ? event.sourceId : undefined;
}

type Start = Pick<
  ConstructorParameters<typeof MapLibreMap>[0],
  'style' | 'bounds' | 'center' | 'zoom'
>;

function createMap(container: HTMLElement, { maxZoom }: Ground, start: Start): MapLibreMap {
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      ...start,
      container,
      locale: LOCALE,
      minZoom: 4,
      maxZoom,
      maxBounds: LIMITS,
      renderWorldCopies: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      // Names stand at once: calmer, and no frames for a slow phone to draw in between.
      fadeDuration: 0,
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
