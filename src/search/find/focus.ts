import type { Parts } from './parts.ts';

/** Where the keyboard stands after an answer: where it was, at the results, at a chip. */
export type Focus = 'stay' | 'results' | { readonly chip: number };

/** Below this part of the screen an answer would not be noticed. */
const NOTICED = 0.5;

/** Moves the keyboard to a heading and shows what begins above it. */
function go(to: HTMLElement | null, from: HTMLElement | null): void {
  to?.focus({ preventScroll: true });
  const { top } = (from ?? to)?.getBoundingClientRect() ?? { top: 0 };
  if (top < 0 || top > innerHeight * NOTICED) (from ?? to)?.scrollIntoView();
}

const shown = <T extends HTMLElement>(part: T | null): T | null =>
  part === null || part.hidden ? null : part;

/** Goes to the help lines, when they are shown and the question was asked just now. */
export function goToHelp({ distress }: Parts, focus: Focus): boolean {
  const lines = distress.find((block) => !block.hidden);
  if (lines === undefined || focus !== 'results') return false;
  go(lines.querySelector('h2'), lines);
  return true;
}

/** Goes to the answer: its heading, or the chip that now stands where one was taken away. */
export function goToAnswer(
  { chips, chipList, results, heading, nothing, status }: Parts,
  focus: Focus,
): void {
  if (focus === 'stay') return;
  const answer = shown(results) ? heading : (shown(nothing)?.querySelector('h2') ?? status);
  if (focus === 'results') {
    go(answer, shown(chips) ?? status);
    return;
  }
  const left = [...(chipList?.querySelectorAll('button') ?? [])];
  (left[focus.chip] ?? left.at(-1) ?? answer)?.focus();
}
