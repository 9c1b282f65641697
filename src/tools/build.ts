/** `npm run build`: the whole site into `dist/`. */
import { ContentError } from '../directory/content/faults.ts';
import { BuildRefused } from './build-gate.ts';
import { buildSite } from './site-build.ts';

try {
  const started = performance.now();
  const { entries } = await buildSite();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist/ にサイトを作りました（${entries}件の案内、${seconds}秒）。`);
} catch (error) {
  if (!(error instanceof BuildRefused || error instanceof ContentError)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exit(1);
}
