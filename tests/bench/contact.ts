/**
 * `npm run bench:contact`: what it costs to write the first letter, on the device and in the
 * database. Measures `dist/`; ends with exit code 1 when something could not be measured.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockAndOpenBackend } from '../../supabase/embedded/backend.ts';
import { readEnvironment } from '../../supabase/embedded/environment.ts';
import { createWeb } from '../../supabase/embedded/http/app.ts';
import { listen } from '../../supabase/embedded/http/listener.ts';
import { serveStatic } from '../../supabase/embedded/http/static/serve.ts';
import { lettersFigures } from './contact/letters.ts';
import { writingFigures } from './contact/writing.ts';
import { printReport } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'engawa-bench-'));
const environment = readEnvironment({ ENGAWA_DATA: folder, PORT: '0' });
const backend = await lockAndOpenBackend(environment);
const listener = await listen(environment);
try {
  const web = createWeb(backend.fetch, serveStatic(environment.distDirectory));
  listener.use((request) => web.fetch(request));
  const writing = await writingFigures(listener.origin);
  printReport('contact', [...writing, ...(await lettersFigures(backend))]);
} finally {
  await listener.close();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
}
