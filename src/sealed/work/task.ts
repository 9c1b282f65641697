/** Looks for the answers of one puzzle after the other. */
export type Search = (task: Task) => Promise<readonly number[]>;

export interface Task {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly puzzles: number;
  /** A hash whose first 32 bits are below this solves a puzzle. */
  readonly limit: number;
}
