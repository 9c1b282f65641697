/**
 * The beginning of SHA-256 (FIPS 180-4) of one short message, for the work of a letter. General
 * libraries allocate and finish the whole digest each time and are four times slower at this; where
 * there is no just-in-time compiler, `by-browser.ts` is faster instead.
 */

/** Bytes of a message: nonce (32), puzzle (4), answer (4). */
export const MESSAGE_BYTES = 40;

const ROUNDS = 64;
/** Words of the block that the puzzle and the answer are in; those before are the nonce. */
const PUZZLE = 8;
const ANSWER = 9;
const primes = firstPrimes(ROUNDS);
/** Fractions of the cube roots of the first 64 primes. */
const K = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
/** Fractions of the square roots of the first 8 primes. */
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** Makes the function that hashes nonce, puzzle and answer, and gives the first 32 bits. */
export function firstWordWith(nonce: Uint8Array): (puzzle: number, answer: number) => number {
  const view = new DataView(nonce.buffer, nonce.byteOffset, nonce.byteLength);
  const w = new Int32Array(ROUNDS);
  for (let at = 0; at < PUZZLE; at += 1) w[at] = view.getInt32(at * 4);
  w[10] = 0x80000000;
  w[15] = MESSAGE_BYTES * 8;
  // The rounds before the answer are the same for a whole puzzle.
  const before = new Int32Array(START.length);
  const after = new Int32Array(START.length);
  let known: number | undefined;
  return (puzzle, answer) => {
    if (puzzle !== known) {
      w[PUZZLE] = puzzle;
      rounds(w, 0, ANSWER, START, before);
      known = puzzle;
    }
    w[ANSWER] = answer;
    extend(w);
    rounds(w, ANSWER, ROUNDS, before, after);
    return ((after[0] ?? 0) + (START[0] ?? 0)) >>> 0;
  };
}

/** Fills the words after the block. */
function extend(w: Int32Array): void {
  for (let i = 16; i < ROUNDS; i += 1) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    w[i] =
      ((turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) +
        (w[i - 7] ?? 0) +
        (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)) +
        (w[i - 16] ?? 0)) |
      0;
  }
}

/**
 * The rounds `from` … `to - 1`: the state `start` becomes `end`. Eight names, because turning an
 * array round by round makes it several times slower. Choice and majority of FIPS 180-4 are written
 * with fewer steps than there.
 */
function rounds(w: Int32Array, from: number, to: number, start: Int32Array, end: Int32Array): void {
  let a = start[0] ?? 0;
  let b = start[1] ?? 0;
  let c = start[2] ?? 0;
  let d = start[3] ?? 0;
  let e = start[4] ?? 0;
  let f = start[5] ?? 0;
  let g = start[6] ?? 0;
  let h = start[7] ?? 0;
  for (let i = from; i < to; i += 1) {
    const one =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        (g ^ (e & (f ^ g))) +
        (K[i] ?? 0) +
        (w[i] ?? 0)) |
      0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & (b ^ c)) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  end[0] = a;
  end[1] = b;
  end[2] = c;
  end[3] = d;
  end[4] = e;
  end[5] = f;
  end[6] = g;
  end[7] = h;
}

/** Turned to the right: what leaves there comes back at the left. */
const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The first 32 bits after the point, as a signed number. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}
