/** Where the street map of a site comes from. */
export type MapSource =
  /** The map of the whole country that comes with the project. */
  | { readonly kind: 'builtin' }
  /** An extract of OpenStreetMap in Protomaps' layers, on the site's own address. */
  | { readonly kind: 'pmtiles'; readonly path: string }
  /** Tiles of 国土地理院, from its own server. */
  | { readonly kind: 'gsi' };

const PMTILES = /^pmtiles:((?:\/[A-Za-z0-9._~-]+)+\.pmtiles)$/;

/** The only other host that a map may speak to, and only when the operator chose it. */
export const GSI_ORIGIN = 'https://cyberjapandata.gsi.go.jp';

/** Other hosts that a map of this kind needs: none, but for 国土地理院's. */
export const mapOrigins = (source: MapSource | undefined): readonly string[] =>
  source?.kind === 'gsi' ? [GSI_ORIGIN] : [];

/**
 * Reads `map.source` of `site.yaml`: `builtin`, `gsi` or `pmtiles:/map/<file>.pmtiles`.
 * @returns undefined for anything else
 */
export function readMapSource(text: string): MapSource | undefined {
  if (text === 'builtin' || text === 'gsi') return { kind: text };
  const path = PMTILES.exec(text)?.[1];
  return path === undefined ? undefined : { kind: 'pmtiles', path };
}
