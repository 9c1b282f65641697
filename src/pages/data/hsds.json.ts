import { directory } from '../../layouts/directory.ts';
import { hsdsPage } from '../../sharing/hsds/page.ts';
import { textStream } from '../../sharing/text-stream.ts';

/** The directory in HSDS 3.0, for other directories. */
export function GET(): Response {
  const content = directory();
  return new Response(textStream(hsdsPage(content, content.today)), {
    headers: { 'Content-Type': 'application/json' },
  });
}
