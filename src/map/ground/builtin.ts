import { basemapStyle } from '../style/basemap-style.ts';
import type { Ground } from './ground.ts';

const ARCHIVE = '/map/basemap.pmtiles';

/** The map that comes with the project. It needs nobody else and is what every other falls back to. */
export const builtin: Ground = {
  kind: 'builtin',
  style: (palette) => basemapStyle(palette, new URL(ARCHIVE, location.origin).href),
  maxZoom: 14,
  note: '道路は表示していません。住所をご確認ください。',
};
