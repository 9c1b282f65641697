import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/directory/content/load.ts';
import { entriesOf, hrefOf, type Entry } from '../../src/directory/entry.ts';
import { scriptText } from '../../src/sharing/json-ld/json.ts';
import { jsonLdOf } from '../../src/sharing/json-ld/of.ts';
import { knownOf } from '../../src/sharing/known.ts';
import { faultsOf, type Thing } from '../support/schema-org.ts';

const content = loadContent();
const entries = new Map(entriesOf(content).map((entry) => [hrefOf(entry), entry]));
const BLOCK = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** Everything that the page of an entry tells machines. */
function toldOn(file: string): Thing[] {
  const html = readFileSync(`dist/${file}`, 'utf8');
  return [...html.matchAll(BLOCK)].map(([, block = '']) => JSON.parse(block) as Thing);
}

/** What a page would tell if the entry were real and its site had an address. */
const asReal = ({ collection, data }: Entry): Thing =>
  JSON.parse(
    scriptText(
      jsonLdOf(
        { collection, data: { ...data, sample: false } } as Entry,
        knownOf(content),
        'https://engawa.example.jp',
      ) ?? {},
    ),
  ) as Thing;

describe('what the page of an entry tells machines', () => {
  test('is valid on every page of every entry, and nothing at all on that of a sample', () => {
    const files = globSync('{furigana/,}{programs,gatherings,employers}/*/index.html', {
      cwd: 'dist',
    });
    const wrong = files.flatMap((file) => {
      const path = `/${file.replace(/^furigana\//, '').replace(/index\.html$/, '')}`;
      const entry = entries.get(path);
      const told = toldOn(file);
      if (entry === undefined) return path === '/employers/about/' ? [] : [`${file}: no entry`];
      if (told.length !== (entry.data.sample ? 0 : 1)) return [`${file}: ${told.length} blocks`];
      return told.flatMap((thing) => [
        ...(thing['name'] === entry.data.name ? [] : [`${file}: ${String(thing['name'])}`]),
        ...faultsOf(thing).map((fault) => `${file}: ${fault}`),
      ]);
    });
    expect(files.length).toBeGreaterThanOrEqual(entries.size);
    expect(wrong).toEqual([]);
  });

  test('would be valid for the samples too, once they are real and the site has an address', () => {
    const wrong = [...entries.values()].flatMap((entry) =>
      faultsOf(asReal(entry)).map((fault) => `${hrefOf(entry)}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test('is seen to be wrong when it is', () => {
    const [gathering] = content.gatherings;
    if (gathering === undefined) throw new Error('no gathering');
    const event = asReal({ collection: 'gatherings', data: gathering });
    expect(faultsOf({ ...event, startDate: '2026-12-05' })).toHaveLength(1);
    expect(faultsOf({ ...event, location: undefined })).toEqual(['location is missing']);
    expect(faultsOf({ ...event, colour: 'green' })).toEqual(['colour: "green"']);
    expect(faultsOf({ ...event, '@type': 'Party' })).toEqual(['@type: Party']);
    expect(faultsOf({ ...event, organizer: { '@type': 'Organization' } })).toEqual([
      'organizer.name is missing',
    ]);
  });
});
