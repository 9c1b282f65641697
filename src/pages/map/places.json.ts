import { directory } from '../../layouts/directory.ts';
import { buildPlaces } from '../../map/nearness/build-places.ts';
import { readGazetteerFiles } from '../../map/nearness/gazetteer-files.ts';

/** Stations, towns and postal codes; fetched only when somebody asks what is near. */
export function GET(): Response {
  return new Response(JSON.stringify(buildPlaces(directory().places, readGazetteerFiles())), {
    headers: { 'Content-Type': 'application/json' },
  });
}
