import type { OfficeKind } from './kinds.ts';

/** Names of the lists, also the names of their output files. */
export type OfficeList =
  | 'hikikomori-centers'
  | 'mental-health-centers'
  | 'developmental-centers'
  | 'youth-support-stations'
  | 'youth-consultation'
  | 'health-centers'
  | 'family-groups';

const KIND_OF_LIST: Readonly<Record<OfficeList, OfficeKind>> = {
  'hikikomori-centers': 'hikikomori-center',
  'mental-health-centers': 'mental-health-center',
  'developmental-centers': 'developmental-center',
  'youth-support-stations': 'youth-support-station',
  'youth-consultation': 'youth-consultation',
  'health-centers': 'health-center',
  'family-groups': 'family-group',
};

/** The kind of a row: the first list also holds windows of towns and places to be. */
export function officeKind(list: OfficeList, name: string): OfficeKind {
  if (list !== 'hikikomori-centers') return KIND_OF_LIST[list];
  if (/居場所/u.test(name)) return 'ibasho';
  return /(?:地域|総合|相談|生活|専門)?支援センター|サポートセンター|相談センター|ブランチ/u.test(
    name,
  )
    ? 'hikikomori-center'
    : 'hikikomori-consultation';
}
