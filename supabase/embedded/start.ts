/** `npm start`: builds the site when it is not up to date, and serves it with its backend. */
import { siteIsCurrent } from '../../src/tools/site-state.ts';
import { PROJECT, readEnvironment } from './environment.ts';
import { Failure } from './failure.ts';
import { serveStatic } from './http/static/serve.ts';
import { run } from './run.ts';

process.chdir(PROJECT);

await run(
  () => readEnvironment(process.env),
  async ({ distDirectory }) => {
    if (!siteIsCurrent()) {
      process.stdout.write('サイトを作っています。1分ほどかかることがあります。\n');
      try {
        const { buildSite } = await import('../../src/tools/site-build.ts');
        await buildSite();
      } catch (error) {
        throw refusal(error);
      }
    }
    return serveStatic(distDirectory);
  },
);

/** Faulty content explains itself, one line per fault; it is passed on as it is. */
function refusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('remedy' in error) || typeof error.remedy !== 'string') {
    return error;
  }
  return new Failure('site-build-failed', `${error.message}\n`, error.remedy, error);
}
