/** `npm run build`: the whole site into `dist/`. */
import { ContentError } from '../directory/content/faults.ts';
import { UnknownDeployment } from '../directory/deployment.ts';
import { UnknownFurigana } from '../directory/furigana.ts';
import { BuildRefused } from './build-gate.ts';
import { buildSite } from './site-build.ts';

const isRefusal = (error: unknown): error is Error & { readonly remedy: string } =>
  [BuildRefused, ContentError, UnknownDeployment, UnknownFurigana].some(
    (kind) => error instanceof kind,
  );

try {
  const started = performance.now();
  const { entries } = await buildSite();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist/ にサイトを作りました（${entries}件の案内、${seconds}秒）。`);
} catch (error) {
  if (!isRefusal(error)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exit(1);
}
