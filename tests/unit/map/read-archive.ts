import { PbfReader } from 'pbf';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

/** An archive in memory, read by the same library that reads it in the browser. */
export function archiveOf(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'in memory',
    getBytes: (offset: number, length: number): Promise<RangeResponse> => {
      const copy = new Uint8Array(Math.min(length, bytes.length - offset));
      copy.set(bytes.subarray(offset, offset + length));
      return Promise.resolve({ data: copy.buffer });
    },
  };
  return new PMTiles(source);
}

/** Features of one layer of a decompressed tile; none when the tile has no such layer. */
export function featuresIn(tile: ArrayBuffer, layer: string): VectorTileFeature[] {
  const found = new VectorTile(new PbfReader(tile)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index)).filter(
    (feature) => feature !== undefined,
  );
}

export function layerNames(tile: ArrayBuffer): string[] {
  return Object.keys(new VectorTile(new PbfReader(tile)).layers);
}
