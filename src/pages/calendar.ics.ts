import type { APIContext } from 'astro';
import { wholeFile } from '../layouts/calendar/files.ts';
import { respond } from '../layouts/calendar/respond.ts';
import { directory } from '../layouts/directory.ts';

/** All gatherings for somebody's own calendar. */
export function GET({ site }: APIContext): Response {
  return respond(wholeFile(directory()), site);
}
