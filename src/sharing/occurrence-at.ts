/** One time, both ends with Japan's offset (ISO 8601). */
export type Moments = { readonly startsAt: string; readonly endsAt: string };

/** `YYYY-MM-DDTHH:MM:00+09:00` of a local time in Japan, some minutes later. */
function moment(local: string, minutesLater: number): string {
  const at = Date.parse(`${local}:00Z`) + minutesLater * 60_000;
  return `${new Date(at).toISOString().slice(0, 19)}+09:00`;
}

/** Start and end of something that begins at `YYYY-MM-DDTHH:MM` in Japan and lasts some minutes. */
export function occurrenceAt(starts: string, minutes: number): Moments {
  return { startsAt: moment(starts, 0), endsAt: moment(starts, minutes) };
}
