import { foldForComparison } from './fold.ts';

type Words = { needs: readonly string[]; steps: readonly string[]; summary: string };

/** Words for people, by WAM NET's service code. */
export const SERVICES = {
  '060': {
    needs: ['want-work'],
    steps: ['try', 'work'],
    summary:
      '障害や病気のある方が、働く前の練習をするところです。\n通いながら、自分に合う仕事や働き方をさがします。見学から始められるかは、先に聞いてみてください。',
  },
  '062': {
    needs: ['keep-work'],
    steps: ['work'],
    summary:
      '障害や病気のある方が働きはじめたあと、つづけるための相談ができるところです。\n仕事や体の調子の困りごとを、いっしょに考えます。',
  },
  '045': {
    needs: ['want-work'],
    steps: ['work'],
    summary:
      '障害や病気のある方が、雇われて、支えを受けながら働くところです。\nお給料が出ます。仕事の中身や時間は、事業所ごとにちがいます。',
  },
  '042': {
    needs: ['outside', 'health'],
    steps: ['breathe', 'try'],
    summary:
      '障害や病気のある方が、くらしの力を少しずつためすところです。\n生活のリズム、料理、人との話し方などを、自分に合わせて練習します。',
  },
  '034': {
    needs: ['housing', 'health'],
    steps: ['try'],
    summary:
      '障害や病気のある方が、泊まりながら、くらしの練習をするところです。\nひとりで住む前の準備ができます。',
  },
  '061': {
    needs: ['housing'],
    steps: ['connect', 'try'],
    summary:
      '障害や病気があり、ひとりでくらす方の家を、決まった日にたずねるところです。\n家事や近所のこと、体の調子などを聞いて、困った時も相談にのります。',
  },
  '053': {
    needs: ['housing', 'health'],
    steps: ['connect', 'try'],
    summary:
      '病院や施設にいる障害や病気のある方が、町でくらしはじめるのを手伝うところです。\n住む所さがしや、役所の手つづきに付きそいます。',
  },
  '054': {
    needs: ['housing', 'health'],
    steps: ['connect'],
    summary:
      '障害や病気があり、ひとりでくらす方と、いつでも連絡がつくようにしておくところです。\n急に困った時に、来てもらえます。',
  },
} as const satisfies Record<string, Words>;

export type ServiceCode = keyof typeof SERVICES;

/** `joins`: the service whose entry of the same office this one is told in. */
export type Service = { code: ServiceCode; category: string; joins?: ServiceCode };

const BY_NAME: readonly (readonly [string, Service])[] = [
  ['就労移行支援', { code: '060', category: 'transition' }],
  ['就労定着支援', { code: '062', category: 'retention' }],
  ['就労継続支援a型', { code: '045', category: 'employment-a' }],
  ['自立訓練(生活訓練)', { code: '042', category: 'daily-living-training' }],
  ['宿泊型自立訓練', { code: '034', category: 'residential-training' }],
  ['自立生活援助', { code: '061', category: 'independent-living' }],
  ['地域相談支援(地域移行支援)', { code: '053', category: 'community-transition' }],
  ['地域相談支援(地域定着支援)', { code: '054', category: 'community-settlement', joins: '053' }],
];

/** The service of a row, by the name that WAM NET gives it. */
export function serviceOf(name: string): Service | undefined {
  const folded = foldForComparison(name);
  return BY_NAME.find(([known]) => known === folded)?.[1];
}
