/** The life of the server process: start in good order, stop in good order, exit code 0 or 1. */
import { type Backend, openBackend } from './backend.ts';
import { readContentSettings } from './content-settings.ts';
import { type Lock, lockDirectory } from './data/lock.ts';
import { refuseExposedKey } from './demonstration/exposure.ts';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import { createWeb } from './http/app.ts';
import { listen, type Listener } from './http/listener.ts';
import { announce, complain } from './terminal.ts';

type Site = (request: Request) => Promise<Response>;

/** A stop that takes longer than this is cut short; PostgreSQL recovers at the next start. */
const STOP_WITHIN_MS = 4500;

/**
 * Runs until SIGINT or SIGTERM. Order of starting: port, data directory, site, database; whatever
 * cannot be had, nothing of the later ones is touched.
 *
 * @param prepareSite makes what answers for everything but the API, building it when needed
 */
export async function run(
  readSettings: () => Environment,
  prepareSite: (environment: Environment) => Promise<Site>,
): Promise<void> {
  const parts: { listener?: Listener; lock?: Lock; opening?: Promise<Backend> } = {};
  const stopping = new AbortController();

  const stop = async (code: 0 | 1): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await parts.listener?.close();
    // A database that is just starting is waited for, to end it in good order.
    const backend = await parts.opening?.catch(() => undefined);
    await backend?.close();
    parts.lock?.release();
    process.exit(code);
  };
  const fail = (error: unknown): void => {
    complain(error);
    void stop(1);
  };
  process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));
  process.on('uncaughtException', fail).on('unhandledRejection', fail);

  try {
    const environment = readSettings();
    const { recipients } = readContentSettings(environment.contentDirectory);
    refuseExposedKey(environment.loopback, recipients);
    const listener = await listen(environment);
    parts.listener = listener;
    const lock = lockDirectory(environment.dataDirectory);
    parts.lock = lock;
    const site = await prepareSite(environment);
    if (stopping.signal.aborted) return;
    parts.opening = openBackend(environment, lock);
    const backend = await parts.opening;
    void backend.lost.then(() => {
      if (!stopping.signal.aborted) fail(databaseLost());
    });
    listener.use(createWeb(backend.fetch, site).fetch);
    announce(listener.origin, backend.signIn);
  } catch (error) {
    fail(error);
  }
}

function databaseLost(): Failure {
  return new Failure(
    'database-failed',
    'データベースが途中で止まりました。',
    'もう一度始めると、届いていた相談はそのまま戻ります。',
  );
}
