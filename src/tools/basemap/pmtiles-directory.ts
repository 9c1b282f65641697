import { gzip } from './gzip.ts';

/** One directory entry: `run` tiles from `id` on share the bytes at `offset`; run 0 is a leaf. */
export type Entry = { id: number; run: number; offset: number; length: number };

/** The reader fetches this much at once, header included; the root directory must fit into it. */
const FIRST_FETCH = 16_384;
const LEAF_ENTRIES = 2048;

/** Packs entries into a root directory and, when it would be too long, leaf directories.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#4-directories */
export function packDirectories(
  entries: readonly Entry[],
  headerLength: number,
): { root: Uint8Array; leaves: Uint8Array } {
  const whole = gzip(serialize(entries));
  if (whole.length <= FIRST_FETCH - headerLength) return { root: whole, leaves: new Uint8Array() };
  const packed: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += LEAF_ENTRIES) {
    const part = entries.slice(start, start + LEAF_ENTRIES);
    const leaf = gzip(serialize(part));
    pointers.push({ id: part[0]?.id ?? 0, run: 0, offset, length: leaf.length });
    packed.push(leaf);
    offset += leaf.length;
  }
  return { root: gzip(serialize(pointers)), leaves: Buffer.concat(packed) };
}

/** Columns of varints: count, id differences, runs, lengths, offsets (0 = right after the last). */
function serialize(entries: readonly Entry[]): Uint8Array {
  const out: number[] = [];
  writeVarint(out, entries.length);
  let last = 0;
  for (const { id } of entries) {
    writeVarint(out, id - last);
    last = id;
  }
  for (const { run } of entries) writeVarint(out, run);
  for (const { length } of entries) writeVarint(out, length);
  let expected = -1;
  for (const { offset, length } of entries) {
    writeVarint(out, offset === expected ? 0 : offset + 1);
    expected = offset + length;
  }
  return Uint8Array.from(out);
}

function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    out.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}
