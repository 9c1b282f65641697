import type { APIContext } from 'astro';
import { areaCalendars, areaFile, type AreaCalendar } from '../../layouts/calendar/files.ts';
import { respond } from '../../layouts/calendar/respond.ts';
import { directory } from '../../layouts/directory.ts';

export function getStaticPaths() {
  return areaCalendars(directory()).map((area) => ({ params: { code: area.code }, props: area }));
}

/** The gatherings of one place for somebody's own calendar. */
export function GET({ site, props }: APIContext<AreaCalendar>): Response {
  return respond(areaFile(directory(), props), site);
}
