/** How long people usually wait for the first answer, told without telling about anybody. */

/** Letters that were answered after so many days, and those that wait for so many days so far. */
export type ReplyDay = Readonly<{ days: number; answered: number; waiting: number }>;

export type UsualWait =
  /** Within so many days half of them had an answer; `answered` is how many were counted. */
  | Readonly<{ known: true; days: number; answered: number }>
  /** `few`: so few answers that a figure would tell about single people. `waiting`: most still wait. */
  | Readonly<{ known: false; why: 'few' | 'waiting' }>;

/** Fewer answers than this are a story about single people, not a figure. */
export const LEAST_ANSWERS = 5;

/**
 * The median of the days until the first answer (Kaplan and Meier, 1958). Whoever still waits
 * counts for as long as they have waited: counting answers alone would forget those who wait
 * longest and promise too much.
 */
export function usualWait(rows: readonly ReplyDay[]): UsualWait {
  const answered = rows.reduce((sum, row) => sum + row.answered, 0);
  if (answered < LEAST_ANSWERS) return { known: false, why: 'few' };
  let open = answered + rows.reduce((sum, row) => sum + row.waiting, 0);
  let withoutAnswer = 1;
  for (const row of rows.toSorted((a, b) => a.days - b.days)) {
    withoutAnswer *= 1 - row.answered / open;
    if (withoutAnswer <= 0.5) return { known: true, days: row.days, answered };
    open -= row.answered + row.waiting;
  }
  return { known: false, why: 'waiting' };
}
