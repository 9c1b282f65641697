/**
 * The work of a letter: for each puzzle an answer, so that SHA-256(nonce ‖ puzzle ‖ answer) begins
 * with a number of zero bits. Many small puzzles instead of a large one: the time hardly varies.
 * The server checks with the same definition (`guard.is_solved` in supabase/migrations).
 *
 * It keeps machines that send by the thousand slow. It is no wall: docs/production.md says what it
 * holds back and what not.
 */
import { answersByBrowser } from './by-browser.ts';
import { answersByScript } from './by-script.ts';
import { browserIsFaster, scriptIsSlow } from './speed.ts';

export interface Puzzles {
  /** 64 hex digits */
  readonly nonce: string;
  /** How many */
  readonly puzzles: number;
  /** Zero bits that each asks for */
  readonly bits: number;
}

/**
 * Solves the puzzles and gives the answers as the server wants them: decimal, with points between.
 * A device without just-in-time compiler (some phones in their strictest setting) is noticed at
 * once, and solves with the SHA-256 of the browser when that is faster there.
 *
 * @param pause given when this runs in the page itself, which then stays usable
 */
export async function solve(
  { nonce, puzzles, bits }: Puzzles,
  pause?: () => Promise<void>,
): Promise<string> {
  const bytes = Uint8Array.from({ length: 32 }, (_, at) =>
    Number.parseInt(nonce.slice(at * 2, at * 2 + 2), 16),
  );
  const task = { nonce: bytes, puzzles, limit: 2 ** (32 - bits) };
  const byBrowser = scriptIsSlow(bytes) && (await browserIsFaster(bytes));
  const search = byBrowser ? answersByBrowser : answersByScript(pause);
  return (await search(task)).join('.');
}
