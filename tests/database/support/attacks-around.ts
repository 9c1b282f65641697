/** What may be sent past the five functions: at tables, schemas, other names, and the wire itself. */
import type { Attack } from './around/attack.ts';
import { byBodies } from './around/bodies.ts';
import { byHeaders } from './around/headers.ts';
import { byNames, byPaths, onSchemas, onTables } from './around/places.ts';
import { byContentTypes, byMethods } from './around/ways.ts';

/**
 * Attacks on the door, the tables, other schemas and the wire.
 * @param right parameters of a letter with good work, which nobody may make arrive by these ways
 */
export function attacksAround(right: Readonly<Record<string, unknown>>): Attack[] {
  return [
    ...onTables(),
    ...onSchemas(),
    ...byNames(),
    ...byMethods(right),
    ...byContentTypes(right),
    ...byBodies(),
    ...byHeaders(right),
    ...byPaths(),
  ];
}
