/**
 * `npm run bench:contact`: what it costs to write the first letter, on the device and in the
 * database. Measures `dist/`, or the site of `-- --dist folder`; ends with exit code 1 when
 * something could not be measured.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { lockAndOpenBackend } from '../../supabase/embedded/backend.ts';
import { readEnvironment } from '../../supabase/embedded/environment.ts';
import { createWeb } from '../../supabase/embedded/http/app.ts';
import { listen } from '../../supabase/embedded/http/listener.ts';
import { serveStatic } from '../../supabase/embedded/http/static/serve.ts';
import { findChromium } from '../support/chromium.ts';
import { lettersFigures } from './contact/letters.ts';
import { sealingFigures } from './contact/sealing.ts';
import { slowPhoneFigures } from './contact/slow-phone.ts';
import { writingFigures } from './contact/writing.ts';
import { printReport } from './report.ts';

const found = findChromium();
if (!found.ok) throw new Error(found.message);
const { values } = parseArgs({ options: { dist: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'engawa-bench-'));
const environment = readEnvironment({ ENGAWA_DATA: folder, PORT: '0' });
const backend = await lockAndOpenBackend(environment);
const listener = await listen(environment);
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  const web = createWeb(
    backend.fetch,
    serveStatic(resolve(values.dist ?? environment.distDirectory)),
  );
  listener.use((request) => web.fetch(request));
  printReport('contact', [
    ...(await writingFigures(browser, listener.origin)),
    ...(await sealingFigures(browser, listener.origin)),
    ...(await slowPhoneFigures(browser, listener.origin)),
    ...(await lettersFigures(backend)),
  ]);
} finally {
  await browser.close();
  await listener.close();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
}
