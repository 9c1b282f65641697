import { PMTiles } from 'pmtiles';
import { readMapSource } from '../../directory/map-source.ts';
import { builtin } from './builtin.ts';
import { mayAskGsi } from './consent.ts';
import type { Ground } from './ground.ts';

/** A ground, and whether it stands in for one that could not be had. */
export type ChosenGround = { readonly ground: Ground; readonly instead: boolean };

/**
 * The ground that the operator chose. Before anything is asked of another host, the visitor is told
 * who it is and may say no; a file that does not answer is replaced by the built-in map.
 * @param host the map's element, with the operator's setting in `data-ground`
 */
export async function chooseGround(host: HTMLElement): Promise<ChosenGround> {
  const source = readMapSource(host.dataset['ground'] ?? '');
  if (source === undefined || source.kind === 'builtin') return { ground: builtin, instead: false };
  if (source.kind === 'gsi') {
    if (!(await mayAskGsi(host))) return { ground: builtin, instead: false };
    const { gsi, GSI_ARCHIVE } = await import('./gsi.ts');
    return (await answers(GSI_ARCHIVE))
      ? { ground: gsi, instead: false }
      : { ground: builtin, instead: true };
  }
  const archive = new URL(source.path, location.origin).href;
  if (!(await answers(archive))) return { ground: builtin, instead: true };
  const { protomaps } = await import('./protomaps.ts');
  return { ground: protomaps(archive), instead: false };
}

async function answers(archive: string): Promise<boolean> {
  try {
    await new PMTiles(archive).getHeader();
    return true;
  } catch {
    return false;
  }
}
