/** How long nobody may touch the page before the keys are forgotten. Milliseconds. */
export type IdleLimits = Readonly<{ lockAfter: number; warnBefore: number }>;

export type IdleState = 'active' | 'warning' | 'locked';

/**
 * Watches how long nothing happened. It compares clocks instead of trusting one long timer: a
 * laptop that slept for an hour fires its timers late, and must find the app locked at once.
 */
export class IdleClock {
  readonly #limits: IdleLimits;
  readonly #now: () => number;
  readonly #changed: (state: IdleState) => void;
  #last: number;
  #state: IdleState = 'active';

  constructor(limits: IdleLimits, changed: (state: IdleState) => void, now = Date.now) {
    this.#limits = limits;
    this.#changed = changed;
    this.#now = now;
    this.#last = now();
  }

  /** Somebody typed, pointed or scrolled. A key press after the limit does not bring keys back. */
  touch(): void {
    this.check();
    if (this.#state === 'locked') return;
    this.#last = this.#now();
    this.#set('active');
  }

  /** Compares the clock with the limits; call it often and when the page comes back into view. */
  check(): void {
    if (this.#state === 'locked') return;
    const idle = this.#now() - this.#last;
    const { lockAfter, warnBefore } = this.#limits;
    if (idle >= lockAfter) this.#set('locked');
    else if (idle >= lockAfter - warnBefore) this.#set('warning');
    else this.#set('active');
  }

  #set(state: IdleState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }
}
