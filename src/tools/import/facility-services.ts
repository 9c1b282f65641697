import { foldForComparison } from './fold.ts';
import type { FacilityKind } from './kinds.ts';

/** A service of WAM NET. */
export type Service = {
  /** WAM NET's code of the service. */
  readonly code: string;
  readonly kind: FacilityKind;
  /** Code of the service whose entry of the same office this one is told in. */
  readonly joins?: string;
};

const BY_NAME: ReadonlyMap<string, Service> = new Map([
  ['就労移行支援', { code: '060', kind: 'transition' }],
  ['就労定着支援', { code: '062', kind: 'retention' }],
  ['就労継続支援a型', { code: '045', kind: 'employment-a' }],
  ['自立訓練(生活訓練)', { code: '042', kind: 'daily-living-training' }],
  ['宿泊型自立訓練', { code: '034', kind: 'residential-training' }],
  ['自立生活援助', { code: '061', kind: 'independent-living' }],
  ['地域相談支援(地域移行支援)', { code: '053', kind: 'community-transition' }],
  ['地域相談支援(地域定着支援)', { code: '054', kind: 'community-settlement', joins: '053' }],
]);

/** The service of a row, by the name that WAM NET gives it. */
export function serviceOf(name: string): Service | undefined {
  return BY_NAME.get(foldForComparison(name));
}
