import { absolute } from './absolute.ts';

/**
 * What crawlers read first (RFC 9309): everything may be read, and where the sitemap is. Pages that
 * want to stay out of search say so themselves.
 */
export function robotsText(site: URL | string): string {
  const index = absolute(site, '/sitemap-index.xml') ?? '';
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${index}`, ''].join('\n');
}
