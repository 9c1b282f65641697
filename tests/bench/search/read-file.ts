import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Misused } from '../misused.ts';

/** Faults of one file that are named; more would not help. */
const NAMED = 3;

/** 「12件目の name: …」 */
function faultInWords({ path, message }: { path: PropertyKey[]; message: string }): string {
  const [at, ...field] = path;
  const where = [typeof at === 'number' ? `${at + 1}件目` : String(at ?? ''), field.join('.')];
  const told = where.filter((part) => part !== '').join('の ');
  return `${told === '' ? 'ファイル全体' : told}: ${message}`;
}

function parsed(path: string, what: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Misused(`${what}のファイル ${path} が読めません。場所と名前を確かめてください。`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Misused(`${what}のファイル ${path} は JSON ではありません。`);
  }
}

/**
 * Reads a JSON file of a known shape.
 * @param what it is, in Japanese, for the message
 * @throws Misused saying which file, which item and what was expected
 */
export function readJson<T>(path: string, what: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsed(path, what));
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, NAMED).map(faultInWords);
  throw new Misused(
    `${what}のファイル ${path} の形がちがいます。tests/search/ の同じ種類のファイルと見くらべてください。\n${faults.join('\n')}`,
  );
}
