import { VaultError, vaultFault } from './errors.ts';
import type { VaultCall, VaultCalls, VaultRequest, VaultResponse } from './protocol.ts';

/** The part of a Worker that the connection needs. */
export type VaultPort = {
  postMessage(request: VaultRequest): void;
  onmessage: ((event: MessageEvent<VaultResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
};

/** A worker that holds keys, seen from the page. */
export type Vault = Readonly<{
  /** Sends one call. Rejects with {@link VaultError}. */
  ask<Call extends VaultCall>(
    call: Call,
    ask: VaultCalls[Call]['ask'],
  ): Promise<VaultCalls[Call]['answer']>;
  /** Ends the worker: its keys and texts are gone. Waiting calls reject with `locked`. */
  forget(): void;
}>;

type Waiting = {
  resolve: (answer: VaultCalls[VaultCall]['answer']) => void;
  reject: (cause: VaultError) => void;
};

/** Speaks with one worker: numbers the calls and hands each answer to its caller. */
export function connectVault(port: VaultPort): Vault {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let gone = false;

  const rejectAll = (cause: VaultError): void => {
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };

  port.onmessage = ({ data }) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) caller?.resolve(data.answer);
    else caller?.reject(new VaultError(data.fault));
  };
  port.onerror = () => {
    rejectAll(new VaultError(vaultFault('failed')));
  };

  return {
    ask: (call, ask) =>
      new Promise((resolve, reject) => {
        if (gone) {
          reject(new VaultError(vaultFault('locked')));
          return;
        }
        const id = ++last;
        waiting.set(id, { resolve: resolve, reject });
        port.postMessage({ id, call, ask } as VaultRequest);
      }),
    forget() {
      gone = true;
      port.terminate();
      rejectAll(new VaultError(vaultFault('locked')));
    },
  };
}
