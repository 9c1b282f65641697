import type { Content } from '../../directory/content/types.ts';
import { readGazetteerFiles } from '../../map/nearness/gazetteer-files.ts';
import { knownReadings } from '../../reading/known.ts';
import { createReader, type Reader } from '../../reading/reader.ts';

/** The reader for the pages of a site: what its content knows, and the names of railway stations. */
export function siteReader(content: Content): Reader {
  const known = knownReadings(content);
  // Stations that share a name but not its reading are left to the list of words.
  const stations = readGazetteerFiles()
    .stations.filter(({ kana }) => kana !== '' && !kana.includes(' '))
    .map(({ name, kana }) => ({ name: `${name}駅`, kana: `${kana}えき` }));
  return createReader({ ...known, places: [...known.places, ...stations] });
}
