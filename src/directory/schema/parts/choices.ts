// Closed lists: the keys are what content files write, the labels are what people read. No zod
// here, so that code for the browser may use the labels too.

/** How an entry was last confirmed; the label is the half sentence shown after the date. */
export const VERIFIED_HOW = {
  電話: '電話で',
  訪問: '訪問して',
  公式ページ: '公式ページで',
  提供元データ: '提供元のデータで',
} as const;

/** Kinds of organisation. */
export const ORGANIZATION_KINDS = {
  municipality: '市区町村',
  prefecture: '都道府県',
  national: '国の機関',
  'welfare-council': '社会福祉協議会',
  npo: 'NPO・一般社団など',
  'social-welfare': '社会福祉法人',
  medical: '医療法人・医療機関',
  school: '学校・教育機関',
  company: '企業',
  'family-association': '家族会・当事者会',
  other: 'その他',
} as const;

/** What something costs the person. */
export const COSTS = {
  free: '無料',
  paid: '有料',
  depends: '内容や所得による',
  unknown: '未確認',
} as const;

/** Whether something is needed. */
export const NEEDED = {
  needed: '必要',
  'not-needed': 'いらない',
  depends: '内容による',
  unknown: '未確認',
} as const;

/** Whether and how to book. */
export const BOOKING = {
  'not-needed': '予約なしでよい',
  optional: '予約してもしなくてもよい',
  needed: '予約がいる',
  unknown: '未確認',
} as const;

/** What a co-operating workplace accepts, from looking in to employment. */
export const ACCEPTS = {
  tour: '見学',
  volunteer: 'ボランティア',
  practice: '実習',
  'ultra-short': '超短時間',
  trial: 'トライアル',
  employment: '雇用',
} as const;

/** Large classes of 日本標準産業分類 (Japan Standard Industrial Classification, A to T). */
export const INDUSTRIES = {
  A: '農業・林業',
  B: '漁業',
  C: '鉱業・採石業・砂利採取業',
  D: '建設業',
  E: '製造業',
  F: '電気・ガス・熱供給・水道業',
  G: '情報通信業',
  H: '運輸業・郵便業',
  I: '卸売業・小売業',
  J: '金融業・保険業',
  K: '不動産業・物品賃貸業',
  L: '学術研究・専門・技術サービス業',
  M: '宿泊業・飲食サービス業',
  N: '生活関連サービス業・娯楽業',
  O: '教育・学習支援業',
  P: '医療・福祉',
  Q: '複合サービス事業',
  R: 'その他のサービス業',
  S: '公務',
  T: '分類できないもの',
} as const;

/** What a help line is about. */
export const HOTLINE_TOPICS = {
  emergency: '今すぐの危険',
  life: 'いのち・こころ',
  young: '子ども・若者',
  violence: '暴力・DV',
  rights: '人権',
  living: 'くらし',
  work: 'しごと',
  isolation: '孤独・孤立',
  finder: '相談先をさがす',
  means: '話しにくいときの手段',
} as const;

/** Days of the week as in recurrence rules (RFC 5545), Monday first. */
export const WEEKDAYS = {
  MO: '月',
  TU: '火',
  WE: '水',
  TH: '木',
  FR: '金',
  SA: '土',
  SU: '日',
} as const;

/** What happens on Japanese public holidays. */
export const ON_HOLIDAYS = { closed: '休み', open: 'ひらいている', unknown: '未確認' } as const;
