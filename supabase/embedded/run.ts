/** Starts everything behind one port, in an order in which a failure changes nothing. */
import { type Backend, openBackend } from './backend.ts';
import { readContentSettings } from './content-settings.ts';
import { type Lock, lockDirectory } from './data/lock.ts';
import { refuseExposedKey } from './demonstration/exposure.ts';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import { createWeb } from './http/app.ts';
import { listen } from './http/listener.ts';
import { type Life, live } from './lifecycle.ts';
import { announce } from './terminal.ts';

type Site = (request: Request) => Promise<Response>;

/**
 * Runs until SIGINT or SIGTERM. First the port, then the data directory, the site, the database:
 * whatever cannot be had, nothing of the later ones is touched.
 *
 * @param readSettings may throw a `Failure`
 * @param prepareSite makes what answers for everything but the API, building it when needed
 */
export async function run(
  readSettings: () => Environment,
  prepareSite: (environment: Environment) => Promise<Site>,
): Promise<void> {
  await live(async (life) => {
    const environment = checkedSettings(readSettings);
    const listener = await listen(environment);
    const lock = lockDirectory(environment.dataDirectory);
    life.onStop(() => {
      lock.release();
    });
    life.onStop(() => listener.close());
    const site = await prepareSite(environment);
    const backend = await openFor(life, environment, lock);
    listener.use(createWeb(backend.fetch, site).fetch);
    announce(listener.origin, backend.signIn);
  });
}

/** Settings under which the server may start at all. @throws Failure */
export function checkedSettings(readSettings: () => Environment): Environment {
  const environment = readSettings();
  const { recipients } = readContentSettings(environment.contentDirectory);
  refuseExposedKey(environment.loopback, recipients);
  return environment;
}

/** Opens the backend and ties it to the life of the process. */
export async function openFor(life: Life, environment: Environment, lock: Lock): Promise<Backend> {
  life.stopping.throwIfAborted();
  const opening = openBackend(environment, lock);
  // Also when the signal comes while it opens: then it is waited for, to end it in good order.
  life.onStop(async () => {
    const backend = await opening.catch(() => undefined);
    await backend?.close();
  });
  const backend = await opening;
  void backend.lost.then(() => {
    life.fail(databaseLost());
  });
  life.stopping.throwIfAborted();
  return backend;
}

function databaseLost(): Failure {
  return new Failure(
    'database-failed',
    'データベースが途中で止まりました。',
    'もう一度始めると、届いていた相談はそのまま戻ります。',
  );
}
