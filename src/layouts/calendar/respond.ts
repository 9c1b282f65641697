import { calendarFile, type CalendarFile } from '../../calendar/ics.ts';
import { directory } from '../directory.ts';
import { eventContext } from './files.ts';

/** A calendar file as an endpoint returns it. `site` is the public address, if anybody knows it. */
export function respond(file: CalendarFile, site: URL | undefined): Response {
  return new Response(calendarFile(file, eventContext(directory(), site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
