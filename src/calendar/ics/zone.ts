import { Temporal } from 'temporal-polyfill';
import { ZONE, type Start } from '../rule.ts';

/**
 * Time zone component of RFC 5545, 3.6.5. Japan has had no summer time since 1951, so one STANDARD
 * part says everything; it stands in the file because not every reader knows zone names.
 */
export const JAPAN_VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
]
  .map((line) => `${line}\r\n`)
  .join('');

/** A start as a moment with its zone. Plain `Date`s would be written on the build machine's clock. */
export function zoned({ day, time }: Start): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE);
}

/** `YYYYMMDDTHHMMSS` on Japan's clock, for use with TZID. */
export function localStamp({ day, time }: Start): string {
  return `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
}
