/**
 * `npm run dev`: the Astro dev server and the same backend as `npm start`, on one origin. Astro is
 * called as a library: its command line detaches itself when it believes an agent has started it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { dev, type HookParameters } from 'astro';
import type { Backend } from './backend.ts';
import { lockDirectory } from './data/lock.ts';
import { PROJECT, readEnvironment } from './environment.ts';
import { createWeb } from './http/app.ts';
import { listen } from './http/listener.ts';
import { live } from './lifecycle.ts';
import { checkedSettings, openFor } from './run.ts';
import { announce } from './terminal.ts';

type ViteServer = HookParameters<'astro:server:setup'>['server'];

process.chdir(PROJECT);

await live(async (life) => {
  const environment = checkedSettings(() => readEnvironment(process.env));
  // Only to learn whether the port is free: Vite would quietly take the next one.
  const probe = await listen(environment);
  const { origin } = probe;
  await probe.close();
  const lock = lockDirectory(environment.dataDirectory);
  life.onStop(() => {
    lock.release();
  });
  const backend = await openFor(life, environment, lock);
  let vite: ViteServer | undefined;
  const server = await dev({
    root: PROJECT,
    server: { host: environment.host, port: environment.port },
    integrations: [
      {
        name: 'engawa-backend',
        hooks: {
          'astro:server:setup': (setup) => {
            vite = setup.server;
          },
        },
      },
    ],
    vite: { server: { strictPort: true } },
  });
  // Vite may still be bundling, and takes its time to stop; the database must not wait for it.
  life.onStop(() => Promise.race([server.stop(), wait(1000)]));
  life.ownSignals();
  if (vite) answerFirst(vite, backend);
  announce(origin, backend.signIn);
});

/** Puts the API before everything of Astro's, which wants a slash at the end of every address. */
function answerFirst(vite: ViteServer, backend: Backend): void {
  const web = createWeb(backend.fetch, () => Promise.resolve(new Response(null, { status: 404 })));
  const handle = getRequestListener(web.fetch, { overrideGlobalObjects: false });
  vite.middlewares.stack.unshift({
    route: '',
    handle: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => {
      if (/^\/(rest\/|auth\/|healthz$)/.test(incoming.url ?? '')) void handle(incoming, outgoing);
      else next();
    },
  });
}
