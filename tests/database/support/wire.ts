/** Requests as nobody's browser would send them: any method, any header, any bytes. */
import { request } from 'node:http';

export interface WireRequest {
  readonly method: string;
  /** From the slash on, sent as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface WireAnswer {
  /** 0 when the connection was closed instead of an answer. */
  readonly status: number;
  readonly text: string;
}

/** @param origin of a server on this machine */
export async function send(origin: string, wire: WireRequest): Promise<WireAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done) => {
    const { method, path, headers, body } = wire;
    const outgoing = request({ hostname, port, method, path, headers, agent: false });
    outgoing.on('response', (incoming) => {
      const parts: Buffer[] = [];
      const answer = (): void => {
        done({ status: incoming.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') });
      };
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', answer).on('error', answer);
    });
    outgoing.on('error', () => {
      done({ status: 0, text: '' });
    });
    outgoing.end(body);
  });
}
