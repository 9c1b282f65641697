import { labelOf } from '../choices.ts';
import type { Answers } from '../model/answers.ts';
import type { Need } from '../props.ts';

/** Everything of an unsent letter in which distress may be heard: its words, and what was chosen. */
export function saidIn({ words, needs: chosen }: Answers, needs: readonly Need[]): string {
  return [words, ...chosen.map((id) => labelOf(needs, id))].join('\n');
}
