import { listeningTo, tellsOfDistress } from '../../directory/distress.ts';

/**
 * Shows the help lines that fit what was typed. Each block carries its words in `data-cues` and
 * `data-unless`, so that this needs no file and works without a connection.
 */
export function showDistress(blocks: readonly HTMLElement[], typed: string): void {
  for (const block of blocks) {
    const { cues, unless } = block.dataset;
    block.hidden = !tellsOfDistress(typed, listeningTo(cues, unless));
  }
}
