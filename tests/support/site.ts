import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the browser tests find the running site. */
export const TEST_PORT = 4627;
export const TEST_ORIGIN = `http://127.0.0.1:${TEST_PORT}`;

/**
 * The data folder of that server, new for each run. Playwright loads its configuration again in
 * every worker: the environment carries the first answer to them.
 */
export const TEST_DATA_FOLDER = (process.env['ENGAWA_TEST_DATA'] ??= mkdtempSync(
  join(tmpdir(), 'engawa-browser-'),
));
