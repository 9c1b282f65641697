import { connectVault } from './connection.ts';
import type { Vault } from './connection.ts';

/** Starts a fresh worker that holds no key yet. */
export const startVault = (): Vault =>
  connectVault(new Worker(new URL('../crypto.worker.ts', import.meta.url), { type: 'module' }));
