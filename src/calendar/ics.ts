import ical, { escape, ICalCalendarMethod } from 'ical-generator';
import type { Gathering } from '../directory/schema/gathering.ts';
import { eventsOf, type EventContext } from './ics/events.ts';
import { JAPAN_VTIMEZONE } from './ics/zone.ts';

/** How often subscribers look again, seconds: a day, because dates rarely change at short notice. */
const REFRESH = 24 * 60 * 60;

/** A calendar file. */
export type CalendarFile = {
  /** Name shown in the list of calendars. */
  readonly name: string;
  /** Path of the file on the site, without a slash before it. */
  readonly path: string;
  /** What it holds, in the order in which it is written. */
  readonly gatherings: readonly Gathering[];
};

/**
 * Writes a calendar file (RFC 5545; NAME, SOURCE and REFRESH-INTERVAL of RFC 7986). The same
 * content gives the same bytes, whenever it is built.
 */
export function calendarFile(file: CalendarFile, context: EventContext): string {
  const calendar = ical({
    // The library writes a name as it stands; commas would end it early for some readers.
    name: escape(file.name, false),
    prodId: { company: 'engawa', product: 'calendar', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
    source: context.address === undefined ? null : new URL(file.path, context.address).href,
    ttl: REFRESH,
    events: file.gatherings.flatMap((gathering) => eventsOf(gathering, context)),
  });
  // The zone is written here and set on each event. Given to the calendar, the library would write
  // DTSTAMP in local time, which RFC 5545 wants in UTC, and properties after the component.
  const text = calendar.toString().replace(/BEGIN:VEVENT|END:VCALENDAR/, `${JAPAN_VTIMEZONE}$&`);
  // Every line ends with CRLF, the last one too (RFC 5545, 3.1).
  return `${text}\r\n`;
}
