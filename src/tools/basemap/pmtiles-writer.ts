import { createHash } from 'node:crypto';
import { gzip } from './gzip.ts';
import { type Entry, packDirectories } from './pmtiles-directory.ts';
import { type Header, HEADER_LENGTH, packHeader } from './pmtiles-header.ts';
import type { Tile } from './tiles.ts';

/** What the archive says about itself; `metadata` becomes its JSON section. */
export type ArchiveFacts = Pick<Header, 'minZoom' | 'maxZoom' | 'bounds' | 'center'> & {
  readonly metadata: Readonly<Record<string, unknown>>;
};

/**
 * Writes a PMTiles v3 archive: header, root directory, metadata, leaf directories, tiles in Hilbert
 * order. Equal tiles (open sea, inland) are stored once. The same tiles give the same bytes.
 * @param tiles in any order, each id once
 */
export function writeArchive(tiles: readonly Tile[], facts: ArchiveFacts): Uint8Array {
  const { entries, contents } = storeOnce([...tiles].sort((a, b) => a.id - b.id));
  const { root, leaves } = packDirectories(entries, HEADER_LENGTH);
  const metadata = gzip(Buffer.from(JSON.stringify(facts.metadata)));
  const sections = [root, metadata, leaves];
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, section) => sum + section.length, HEADER_LENGTH),
  );
  const section = (index: number): { offset: number; length: number } => ({
    offset: starts[index] ?? 0,
    length: sections[index]?.length ?? 0,
  });
  const tilesStart = sections.reduce((sum, { length }) => sum + length, HEADER_LENGTH);
  const header = packHeader({
    root: section(0),
    metadata: section(1),
    leaves: section(2),
    tiles: { offset: tilesStart, length: contents.reduce((sum, c) => sum + c.length, 0) },
    addressedTiles: tiles.length,
    entries: entries.length,
    contents: contents.length,
    minZoom: facts.minZoom,
    maxZoom: facts.maxZoom,
    bounds: facts.bounds,
    center: facts.center,
  });
  return Buffer.concat([header, ...sections, ...contents]);
}

function storeOnce(tiles: readonly Tile[]): { entries: Entry[]; contents: Uint8Array[] } {
  const offsets = new Map<string, number>();
  const contents: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, bytes } of tiles) {
    const key = createHash('sha256').update(bytes).digest('base64');
    let offset = offsets.get(key);
    if (offset === undefined) {
      offset = end;
      offsets.set(key, offset);
      contents.push(bytes);
      end += bytes.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.id + last.run === id && last.offset === offset) last.run += 1;
    else entries.push({ id, run: 1, offset, length: bytes.length });
  }
  return { entries, contents };
}
