/** Lists of offices and the words for each kind; ids of kinds stand in `vocabulary/categories.yaml`. */

type Words = { needs: readonly string[]; audience: readonly string[]; summary: string };

/** Names of the lists, also the names of their output files. */
export type OfficeList =
  | 'hikikomori-centers'
  | 'mental-health-centers'
  | 'developmental-centers'
  | 'youth-support-stations'
  | 'youth-consultation'
  | 'health-centers'
  | 'family-groups';

const PEOPLE = ['self', 'family'];

/** What each kind is, in easy Japanese, after 「○○県の」. */
export const OFFICE_KINDS = {
  'hikikomori-center': {
    needs: ['people', 'outside', 'family', 'unsure'],
    audience: PEOPLE,
    summary: 'ひきこもりの相談の窓口です。\nご本人も、ご家族も話せます。',
  },
  'hikikomori-consultation': {
    needs: ['people', 'outside', 'family', 'unsure'],
    audience: PEOPLE,
    summary: 'ひきこもりの相談の窓口です。\nご本人も、ご家族も話せます。',
  },
  ibasho: {
    needs: ['place-to-be', 'outside', 'people'],
    audience: ['self'],
    summary: '居場所です。\nひらいている日は、出かける前にお確かめください。',
  },
  'mental-health-center': {
    needs: ['health', 'family'],
    audience: PEOPLE,
    summary: 'こころの健康の相談の窓口です。\n眠れない、気持ちがしずむ、といった話ができます。',
  },
  'developmental-center': {
    needs: ['health', 'want-work', 'family'],
    audience: [...PEOPLE, 'supporter'],
    summary: '発達障害の相談の窓口です。\nそうかもしれないと思う方も、ご家族も話せます。',
  },
  'youth-support-station': {
    needs: ['want-work', 'people'],
    audience: PEOPLE,
    summary: '働くことの相談の窓口です。\n15歳から49歳までの方が、働く前の準備を少しずつできます。',
  },
  'youth-consultation': {
    needs: ['not-school', 'people', 'family', 'want-work'],
    audience: PEOPLE,
    summary: '若い方の相談の窓口です。\n学校、仕事、家のこと。ご家族も話せます。',
  },
  'health-center': {
    needs: ['health'],
    audience: PEOPLE,
    summary: '保健所です。\n体や心の健康のことを聞けます。',
  },
  'family-group': {
    needs: ['family', 'aging-parents'],
    audience: ['family'],
    summary: 'ご家族の会です。\n同じ立場の人どうしで話せます。',
  },
} as const satisfies Record<string, Words>;

export type OfficeKind = keyof typeof OFFICE_KINDS;

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
