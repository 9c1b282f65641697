import { shownContact, type Vouched } from '../../directory/phone-display.ts';
import { comfortState } from '../../directory/labels.ts';
import type { Contact } from '../../directory/schema/parts/contact.ts';
import type { Coverage } from '../../directory/schema/parts/coverage.ts';
import type { Source } from '../../directory/schema/parts/source.ts';
import type { Term } from '../../directory/schema/vocabulary.ts';
import { asUri } from '../absolute.ts';
import type { JsonObject } from '../json-ld/json.ts';
import type { Known } from '../known.ts';
import { uuidOf } from './uuid.ts';

/** HSDS 3.0 `phones`: only the numbers that pages show. */
export function phonesOf(
  path: string,
  entry: Vouched & { readonly contact?: Contact | undefined },
): readonly JsonObject[] {
  const { phones, fax } = shownContact(entry);
  const voice = phones.map(({ number, label, note }, n) => ({
    id: uuidOf(`${path}/phone/${n}`),
    number,
    type: 'voice',
    description: [label, note].filter(Boolean).join('。') || undefined,
  }));
  return fax === undefined
    ? voice
    : [...voice, { id: uuidOf(`${path}/fax`), number: fax, type: 'fax' }];
}

/** HSDS 3.0 `service_areas`: municipalities and prefectures by code, or the whole country. */
export function serviceAreasOf(
  path: string,
  { areas, nationwide, note }: Coverage,
  { places }: Known,
): readonly JsonObject[] {
  if (nationwide) return [{ id: uuidOf(`${path}/area/jp`), name: '全国', description: note }];
  return areas.map((code) => ({
    id: uuidOf(`${path}/area/${code}`),
    name: places.fullNameOf(code),
    description: note,
    extent: code,
    extent_type: 'text',
  }));
}

function attribute(path: string, list: string, term: Term, value?: string): JsonObject {
  return {
    id: uuidOf(`${path}/${list}/${term.id}`),
    link_entity: 'service',
    value,
    taxonomy_term: {
      id: uuidOf(`vocabulary/${list}/${term.id}`),
      code: term.id,
      name: term.label,
      description: term.description,
      taxonomy: list,
    },
  };
}

/** HSDS 3.0 `attributes`: the kind, and the comforts somebody confirmed (はい or いいえ). */
export function attributesOf(
  path: string,
  category: string,
  comforts: Readonly<Record<string, boolean>>,
  { labels }: Known,
): readonly JsonObject[] {
  const kind = labels.term('categories', category);
  const asked = Object.keys(comforts).flatMap((id) => {
    const term = labels.term('comforts', id);
    const answer = comfortState(comforts, id) === 'yes' ? 'はい' : 'いいえ';
    return term === undefined ? [] : [attribute(path, 'comforts', term, answer)];
  });
  return [...(kind === undefined ? [] : [attribute(path, 'categories', kind)]), ...asked];
}

/**
 * Where the facts come from. HSDS has no word for it, so this is an addition (`sources`); publisher
 * and licence of a registered data set stand once, in `datasets`.
 */
export function sourcesOf(sources: readonly Source[]): readonly JsonObject[] {
  return sources.map(({ dataset, title, url, publisher, licence, date }) => ({
    dataset,
    title,
    url: asUri(url),
    ...(dataset === undefined ? { publisher, licence } : {}),
    date,
  }));
}
