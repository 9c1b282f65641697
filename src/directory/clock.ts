const MIDNIGHT = 1440;

/** Minutes since midnight of a time of day `HH:MM`; 24:00 is 1440. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** `HH:MM` of minutes since midnight: 1440 is 24:00, more is a time of the next morning. */
export function clockOf(minutes: number): string {
  const inDay = minutes > MIDNIGHT ? minutes - MIDNIGHT : minutes;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** `HH:MM` some minutes after another, round the clock: midnight is 00:00. */
export function clockAfter(clock: string, minutes: number): string {
  return clockOf((minutesOf(clock) + minutes) % MIDNIGHT);
}

/** As people write it: 「9:00」. */
export function clockInWords(clock: string): string {
  return `${Number(clock.slice(0, 2))}:${clock.slice(3)}`;
}
