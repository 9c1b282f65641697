/**
 * The one place in the staff app where private keys and the means to read exist. The page sends it
 * sealed files and the typed passphrase, and gets readable text back; it never sees a key.
 * Ending this worker is how the app forgets.
 */
import type { VaultRequest } from './vault/protocol.ts';
import { serveVault } from './vault/serve.ts';

const serve = serveVault((response) => {
  self.postMessage(response);
});

self.onmessage = ({ data }: MessageEvent<VaultRequest>) => {
  serve(data);
};
