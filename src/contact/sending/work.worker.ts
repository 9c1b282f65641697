/** Solves the puzzles of a letter beside the page, so that writing stays smooth. */
import type { Puzzles } from '../../sealed/work/solve.ts';
import { solve } from '../../sealed/work/solve.ts';

self.onmessage = ({ data }: MessageEvent<Puzzles>) => {
  void solve(data).then((solution) => {
    self.postMessage(solution);
  });
};
