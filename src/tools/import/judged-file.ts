import type { z } from 'zod';
import { ContentError } from '../../directory/content/faults.ts';
import { judge } from '../../directory/content/judge.ts';
import { readWholeFile } from '../../directory/content/read-files.ts';

/**
 * Reads a YAML file that an editor writes.
 * @throws ContentError with every fault, by line and field
 */
export function readJudged<T>(file: string, schema: z.ZodType<T>): T {
  const { raw, faults: notation } = readWholeFile(file);
  if (raw === undefined) throw new ContentError(notation);
  const { entry, faults } = judge(raw, schema);
  if (entry === undefined) throw new ContentError(faults);
  return entry;
}
