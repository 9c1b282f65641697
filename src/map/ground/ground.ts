import type { StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../style/palette.ts';

/** The map under the marks. */
export type Ground = {
  readonly kind: 'builtin' | 'pmtiles' | 'gsi';
  readonly style: (palette: Palette) => StyleSpecification;
  /** The closest one may look. */
  readonly maxZoom: number;
  /** What the map does not show, or what may be wrong on it. */
  readonly note: string;
};

/** Name of the source that every layer of every ground reads. */
export const BASEMAP = 'basemap';
