import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serveSite } from '../bench/serve-site.ts';

const ENTRY = `name: くらしの相談室
kana: くらしのそうだんしつ
category: self-reliance
needs: [money, unsure]
audience: [self, family]
summary: くらしの困りごとを聞きます。
coverage:
  areas: ['282065']
place:
  municipality: '282065'
  address: 芦屋市船戸町1-2
  lat: 34.7343
  lon: 135.3074
sample: true
`;

/** A site of one entry as an operator builds it, served on a port of its own. */
export type OwnSite = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Really builds it, with these settings under `map:` of `site.yaml`.
 * @param name folder for the content and the site, below `.engawa/`
 */
export async function ownSite(name: string, map: readonly string[]): Promise<OwnSite> {
  const folder = resolve('.engawa/tests', name);
  const content = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(content, 'programs'), { recursive: true });
  cpSync('content/vocabulary', join(content, 'vocabulary'), { recursive: true });
  const shipped = readFileSync('content/site.yaml', 'utf8');
  const chosen = ['map:', ...map.map((line) => `  ${line}`), ''].join('\n');
  const site = shipped.replace(/^map:\n(?: .*\n)+/m, chosen);
  if (site === shipped) throw new Error('content/site.yaml has no map of its own to replace');
  writeFileSync(join(content, 'site.yaml'), site);
  writeFileSync(join(content, 'programs/soudan.yaml'), ENTRY);
  const built = join(folder, 'site');
  await promisify(execFile)(process.execPath, ['tests/bench/build-once.ts', built], {
    env: { ...process.env, ENGAWA_CONTENT: content, ENGAWA_FURIGANA: 'off' },
  });
  const { origin, close } = await serveSite(built);
  return {
    origin,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
