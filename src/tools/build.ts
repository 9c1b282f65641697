/** `npm run build`: the whole site into `dist/`. */
import { BuildRefused, buildSite } from './site-build.ts';

try {
  const started = performance.now();
  const { entries } = await buildSite();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist/ にサイトを作りました（${entries}件の案内、${seconds}秒）。`);
} catch (error) {
  if (!(error instanceof BuildRefused)) throw error;
  for (const line of error.lines) console.error(line);
  process.exit(1);
}
