import { z } from 'zod';
import { wordReadingSchema, type WordReading } from '../schema/reading.ts';
import type { Fault } from './faults.ts';
import { ownOrShipped } from './files.ts';
import { judge } from './judge.ts';
import { readWholeFile } from './read-files.ts';

/** `vocabulary/readings.yaml` of the folder, else the shipped one; in the order of the file. */
export function readReadings(folder: string, shipped: string, faults: Fault[]): WordReading[] {
  const { raw, faults: notation } = readWholeFile(
    ownOrShipped(folder, shipped, 'vocabulary/readings.yaml'),
  );
  faults.push(...notation);
  if (!raw) return [];
  const judged = judge(raw, z.array(wordReadingSchema));
  faults.push(...judged.faults);
  return judged.entry ?? [];
}
