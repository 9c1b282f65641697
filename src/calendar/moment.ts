import type { Start } from './rule.ts';

/**
 * `YYYY-MM-DDTHH:MM:00+09:00` (ISO 8601) some minutes after a start in Japan. Japan has no summer
 * time: the offset is always the same.
 */
export function momentAfter({ day, time }: Start, minutes: number): string {
  const start = Date.parse(`${day}T${time}:00Z`);
  return `${new Date(start + minutes * 60_000).toISOString().slice(0, 19)}+09:00`;
}
