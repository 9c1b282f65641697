import { createWeb } from '../../supabase/embedded/http/app.ts';
import { listen } from '../../supabase/embedded/http/listener.ts';
import { serveStatic } from '../../supabase/embedded/http/static/serve.ts';
import { readEnvironment } from '../../supabase/embedded/environment.ts';
import { answer } from '../../supabase/embedded/lite/gate.ts';

/**
 * A built site on a free port, sent as `npm start` sends it (headers, compression), without the
 * database: no page needs it before somebody writes.
 */
export async function serveSite(
  site: string,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const listener = await listen(readEnvironment({ PORT: '0' }));
  const web = createWeb(() => Promise.resolve(answer(503, 'unavailable')), serveStatic(site));
  listener.use((request) => web.fetch(request));
  return { origin: listener.origin, close: () => listener.close() };
}
