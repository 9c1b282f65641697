import type { Fault } from './faults.ts';
import type { CollectionName } from './collections.ts';
import { nearest } from './nearest.ts';
import { valuesAt } from './path.ts';
import { faultAt, type Raw } from './record.ts';

/** What a reference may point to: collections, vocabularies, data sets, municipalities, areas. */
export type TargetName =
  | CollectionName
  | 'categories'
  | 'needs'
  | 'comforts'
  | 'steps'
  | 'channels'
  | 'audiences'
  | 'datasets'
  | 'municipalities'
  | 'areas';

/** All ids that exist, by target. */
export type Targets = Readonly<Record<TargetName, ReadonlySet<string>>>;

type Reference = readonly [pattern: string, target: TargetName];

const COMMON: readonly Reference[] = [['sources.*.dataset', 'datasets']];
const DOORS: readonly Reference[] = [
  ['needs.*', 'needs'],
  ['steps.*', 'steps'],
];
const PLACED: readonly Reference[] = [['place.municipality', 'municipalities']];
const OFFERED: readonly Reference[] = [
  ...COMMON,
  ...DOORS,
  ...PLACED,
  ['organization', 'organizations'],
  ['category', 'categories'],
  ['audience.*', 'audiences'],
  ['comforts.keys', 'comforts'],
  ['coverage.areas.*', 'areas'],
];

const REFERENCES: Readonly<Record<CollectionName | 'site', readonly Reference[]>> = {
  organizations: [...COMMON, ...PLACED],
  programs: [...OFFERED, ['channels.*', 'channels'], ['identifiers.keys', 'datasets']],
  gatherings: OFFERED,
  employers: [
    ...COMMON,
    ...DOORS,
    ...PLACED,
    ['through', 'programs'],
    ['comforts.keys', 'comforts'],
  ],
  hotlines: [...COMMON, ['channels.*', 'channels'], ['needs.*', 'needs']],
  guides: [
    ...COMMON,
    ...DOORS,
    ['audience.*', 'audiences'],
    ['programs.*', 'programs'],
    ['guides.*', 'guides'],
  ],
  site: [['region.areas.*.municipalities.*', 'municipalities']],
};

const PLACES: Readonly<Record<TargetName, string>> = {
  organizations: 'content/organizations のファイル名',
  programs: 'content/programs のファイル名',
  gatherings: 'content/gatherings のファイル名',
  employers: 'content/employers のファイル名',
  hotlines: 'content/hotlines のファイル名',
  guides: 'content/guides のファイル名',
  categories: 'vocabulary/categories.yaml の id',
  needs: 'vocabulary/needs.yaml の id',
  comforts: 'vocabulary/comforts.yaml の id',
  steps: 'vocabulary/steps.yaml の id',
  channels: 'vocabulary/channels.yaml の id',
  audiences: 'vocabulary/audiences.yaml の id',
  datasets: 'sources.yaml の id',
  municipalities: 'gazetteer/municipalities.json のコード',
  areas: '市区町村コード（6けた）か都道府県コード（2けた）',
};

/** Faults for every id in a raw entry that points to nothing. */
export function danglingReferences(
  raw: Raw,
  collection: CollectionName | 'site',
  targets: Targets,
): Fault[] {
  return REFERENCES[collection].flatMap(([pattern, target]) =>
    valuesAt(raw.value, pattern.split('.')).flatMap(({ path, value }) => {
      if (typeof value !== 'string' || targets[target].has(value)) return [];
      const known = [...targets[target]];
      const meant = known.length <= 3000 ? nearest(value, known) : undefined;
      return [
        faultAt(raw, path, {
          expected: `${PLACES[target]}にあるもの`,
          found: `「${value}」は見つかりません`,
          remedy: meant
            ? `「${meant}」ではありませんか。直すか、「${value}」を先に作ってください`
            : `正しいIDに直すか、「${value}」を先に作ってください`,
        }),
      ];
    }),
  );
}
