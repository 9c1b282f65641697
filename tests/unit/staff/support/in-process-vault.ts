import { connectVault } from '../../../../src/staff/vault/connection.ts';
import type { Vault, VaultPort } from '../../../../src/staff/vault/connection.ts';
import { serveVault } from '../../../../src/staff/vault/serve.ts';

/**
 * The code of the worker behind a port that copies what passes, as a real worker does. `ended`
 * tells whether the page let go of it.
 */
export function openVaultHere(): { vault: Vault; ended: () => boolean } {
  let ended = false;
  const port: VaultPort = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      if (!ended) serve(structuredClone(request));
    },
    terminate: () => {
      ended = true;
    },
  };
  const serve = serveVault((response) => {
    if (ended) return;
    port.onmessage?.(new MessageEvent('message', { data: structuredClone(response) }));
  });
  return { vault: connectVault(port), ended: () => ended };
}
