/** Where the backend is. The only file of the site that knows an address or a key. */

/**
 * The embedded backend's key for visitors. Public by nature: it opens nothing by itself, and
 * supabase/config.toml holds the same one.
 */
export const EMBEDDED_PUBLISHABLE_KEY = 'sb_publishable_engawa-embedded-visitor-key-0001';

/** How long an answer may take before the person is asked to try again, in milliseconds. */
export const ANSWER_WITHIN_MS = 20_000;

export interface BackendAddress {
  /** Origin without a trailing slash */
  readonly url: string;
  readonly publishableKey: string;
}

/**
 * PUBLIC_SUPABASE_URL and PUBLIC_SUPABASE_PUBLISHABLE_KEY, fixed when the site is built; without
 * them the origin that served the page, which is the embedded backend. Call it in a browser.
 */
export function backendAddress(): BackendAddress {
  const { PUBLIC_SUPABASE_URL: url, PUBLIC_SUPABASE_PUBLISHABLE_KEY: key } = import.meta.env;
  return {
    url: (url !== undefined && url !== '' ? url : location.origin).replace(/\/+$/, ''),
    publishableKey: key !== undefined && key !== '' ? key : EMBEDDED_PUBLISHABLE_KEY,
  };
}
