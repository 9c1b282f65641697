/**
 * The beginning of SHA-256 (FIPS 180-4) of one short message, for the work of a letter. General
 * libraries allocate and finish the whole digest each time and are four times slower at this; where
 * there is no just-in-time compiler, `by-browser.ts` is faster instead.
 */

/** Bytes of a message: nonce (32), puzzle (4), answer (4). */
export const MESSAGE_BYTES = 40;

const ROUNDS = 64;
const primes = firstPrimes(ROUNDS);
/** Fractions of the cube roots of the first 64 primes. */
const K = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
/**
 * Fractions of the square roots of the first 8 primes. Eight names, because taking an array apart for
 * every hash makes it several times slower.
 */
const root = (at: number): number => fraction(Math.sqrt(primes[at] ?? 0));
const [A, B, C, D] = [root(0), root(1), root(2), root(3)];
const [E, F, G, H] = [root(4), root(5), root(6), root(7)];

/** Makes the function that hashes nonce, puzzle and answer, and gives the first 32 bits. */
export function firstWordWith(nonce: Uint8Array): (puzzle: number, answer: number) => number {
  const view = new DataView(nonce.buffer, nonce.byteOffset, nonce.byteLength);
  const head = Int32Array.from({ length: 8 }, (_, word) => view.getInt32(word * 4));
  const w = new Int32Array(ROUNDS);
  return (puzzle, answer) => {
    w.set(head);
    w[8] = puzzle;
    w[9] = answer;
    w[10] = 0x80000000;
    w.fill(0, 11, 15);
    w[15] = MESSAGE_BYTES * 8;
    return compress(w);
  };
}

/** The block is in the first 16 words; the others are scratch. */
function compress(w: Int32Array): number {
  for (let i = 16; i < ROUNDS; i += 1) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    w[i] =
      (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
      (w[i - 7] ?? 0) +
      (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)) +
      (w[i - 16] ?? 0);
  }
  let a = A;
  let b = B;
  let c = C;
  let d = D;
  let e = E;
  let f = F;
  let g = G;
  let h = H;
  for (let i = 0; i < ROUNDS; i += 1) {
    const one =
      (h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
        ((e & f) ^ (~e & g)) +
        (K[i] ?? 0) +
        (w[i] ?? 0)) |
      0;
    const two =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (a & c) ^ (b & c))) |
      0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (a + A) >>> 0;
}

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
