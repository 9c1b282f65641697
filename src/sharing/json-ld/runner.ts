import { shownContact } from '../../directory/phone-display.ts';
import type { Organization } from '../../directory/schema/organization.ts';
import { asUri } from '../absolute.ts';
import type { JsonObject } from './json.ts';

const PUBLIC_BODIES: readonly Organization['kind'][] = ['municipality', 'prefecture', 'national'];

/** Whether an organisation is a public body. */
export function isPublicBody({ kind }: Organization): boolean {
  return PUBLIC_BODIES.includes(kind);
}

/**
 * Whether an address lies in a part of the name space that only public bodies of Japan may use:
 * `lg.jp` and `go.jp`, and the older `city.`, `town.`, `vill.` and `pref.` names (JPRS, 地域型JPドメイン名).
 */
export function isPublicAddress(address: string): boolean {
  const { hostname } = new URL(address);
  return /(?:^|\.)(?:lg|go)\.jp$|(?:^|\.)(?:city|town|vill|pref)(?:\.[a-z0-9-]+){1,2}\.jp$/.test(
    hostname,
  );
}

/** Who runs something: https://schema.org/Organization. Samples are not told. */
export function runnerOf(organization: Organization | undefined): JsonObject | undefined {
  if (organization === undefined || organization.sample) return undefined;
  return {
    '@type': isPublicBody(organization) ? 'GovernmentOrganization' : 'Organization',
    name: organization.name,
    url: asUri(organization.url),
    telephone: shownContact(organization).phones[0]?.number,
  };
}
