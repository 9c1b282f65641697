/**
 * The server as `npm start` runs it, only with a small finished site: a process of its own that a
 * test may stop, kill and start again. Settings come from the environment, as always.
 */
import { readEnvironment } from '../../../supabase/embedded/environment.ts';
import { run } from '../../../supabase/embedded/run.ts';

await run(
  () => readEnvironment(process.env),
  () =>
    Promise.resolve(() =>
      Promise.resolve(new Response('<!doctype html><title>site</title>', { status: 200 })),
    ),
);
