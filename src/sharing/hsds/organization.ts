import { ORGANIZATION_KINDS } from '../../directory/schema/parts/choices.ts';
import type { Organization } from '../../directory/schema/organization.ts';
import { asUri } from '../absolute.ts';
import type { JsonObject } from '../json-ld/json.ts';
import { uuidOf } from './uuid.ts';

/** HSDS 3.0 `organization`. Its description is the kind of organisation when nothing more is known. */
export function organizationOf(organization: Organization): JsonObject {
  const path = `organizations/${organization.id}`;
  return {
    id: uuidOf(path),
    name: organization.name,
    alternate_name: organization.also_known_as[0],
    description: organization.note ?? ORGANIZATION_KINDS[organization.kind],
    website: asUri(organization.url),
    organization_identifiers:
      organization.corporate_number === undefined
        ? undefined
        : [
            {
              id: uuidOf(`${path}/corporate-number`),
              identifier_type: '法人番号',
              identifier: organization.corporate_number,
            },
          ],
  };
}
