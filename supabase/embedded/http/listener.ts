/** The port: taken before anything else happens, so that a port in use changes nothing. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Environment } from '../environment.ts';
import { Failure } from '../failure.ts';

type Answer = (request: Request) => Response | Promise<Response>;

export interface Listener {
  /** Where people reach it, without a trailing slash. */
  readonly origin: string;
  /** From now on this answers. */
  use(answer: Answer): void;
  /** Takes no new requests, lets the running ones end for a moment, then closes. */
  close(): Promise<void>;
}

/** Running requests get this long to end. */
const LAST_REQUESTS_MS = 1500;

/** @throws Failure `port-in-use`, `address-refused` */
export async function listen(environment: Environment): Promise<Listener> {
  let current: Answer = starting;
  const handle = getRequestListener((request) => current(request), {
    overrideGlobalObjects: false,
    hostname: 'localhost',
  });
  const server = createServer(
    {
      // Whoever sends slowly is cut off; nobody else has to wait for them.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16 * 1024,
    },
    (incoming, outgoing) => void handle(incoming, outgoing),
  );
  server.maxConnections = 1000;
  await bind(server, environment);
  return {
    origin: originOf(server, environment.host),
    use: (answer) => {
      current = answer;
    },
    close: () => close(server),
  };
}

function starting(): Response {
  return new Response('始めているところです。少し待ってから、もう一度開いてください。', {
    status: 503,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '2',
      'cache-control': 'no-store',
    },
  });
}

async function bind(server: Server, { port, host }: Environment): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new Failure(
              'port-in-use',
              `ポート ${port} は、ほかのプログラムが使っています。`,
              'そちらを止めるか、PORT=4400 npm start のように別の番号で始めてください。',
              error,
            )
          : new Failure(
              'address-refused',
              `${host} のポート ${port} を開けません。`,
              'HOST と PORT の値を確かめてください。',
              error,
            ),
      );
    });
    server.listen(port, host, done);
  });
}

function originOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server): Promise<void> {
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, LAST_REQUESTS_MS);
  await new Promise<void>((done) => {
    server.close(() => {
      done();
    });
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
