import { firstWordWith } from './first-word.ts';
import type { Search } from './task.ts';

/** In the page itself: how long to work before the page gets its turn, in milliseconds. */
const TURN_MS = 12;

/**
 * The search in our own code.
 * @param pause given when this runs in the page itself
 */
export function answersByScript(pause?: () => Promise<void>): Search {
  return async ({ nonce, puzzles, limit }) => {
    const firstWord = firstWordWith(nonce);
    const answers: number[] = [];
    let turn = performance.now();
    for (let puzzle = 0; puzzle < puzzles; puzzle += 1) {
      let answer = 0;
      while (firstWord(puzzle, answer) >= limit) {
        answer += 1;
        if (pause !== undefined && answer % 256 === 0 && performance.now() - turn > TURN_MS) {
          await pause();
          turn = performance.now();
        }
      }
      answers.push(answer);
    }
    return answers;
  };
}
