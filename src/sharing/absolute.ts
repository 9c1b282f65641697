/**
 * Absolute address of a page of this site, or undefined when the site has no public address yet.
 * @param site the public address, `https://…`
 * @param path from the root, `/programs/…/`
 */
export function absolute(site: URL | string | undefined, path: string): string | undefined {
  return site === undefined ? undefined : new URL(path, site).href;
}

/** An address from the content as a URI (RFC 3986): Japanese letters in it are percent-encoded. */
export function asUri(address: string | undefined): string | undefined {
  return address === undefined ? undefined : new URL(address).href;
}
