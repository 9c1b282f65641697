import { directory } from '../../layouts/directory.ts';
import { EVENT_COLUMNS } from '../../sharing/csv/columns.ts';
import { eventRows } from '../../sharing/csv/events.ts';
import { csvFile } from '../../sharing/csv/write.ts';

/** Gatherings, a row a day, in municipal columns. */
export function GET(): Response {
  const content = directory();
  return new Response(csvFile(EVENT_COLUMNS, eventRows(content, content.today)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
