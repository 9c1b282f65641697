import { tellsOfDistress } from '../../directory/distress.ts';

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);

/**
 * Shows the help lines that fit what was typed. Each block carries its words in `data-cues` and
 * `data-unless`, so that this needs no file and works without a connection.
 * @param understood the search itself heard distress where no word did: the first block is shown
 */
export function showDistress(
  blocks: readonly HTMLElement[],
  typed: string,
  understood = false,
): void {
  const fitting = blocks.filter(({ dataset }) =>
    tellsOfDistress(typed, { cues: words(dataset['cues']), unless: words(dataset['unless']) }),
  );
  const shown = fitting.length === 0 && understood ? blocks.slice(0, 1) : fitting;
  for (const block of blocks) block.hidden = !shown.includes(block);
}
