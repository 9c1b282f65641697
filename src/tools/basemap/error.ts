const TEXT = {
  'no-folder': [
    '地図のもとになるデータのフォルダが指定されていません。',
    '例: npm run map:build -- ../map-data',
  ],
  'source-unreadable': [
    '地図のもとになるデータを読めません。',
    'docs/decisions/basemap.md の一覧のとおりにファイルがそろっているか確かめてください。',
  ],
  'source-not-geojson': [
    'ファイルの中身が GeoJSON（FeatureCollection か GeometryCollection）ではありません。',
    'ファイルを取り直してください。',
  ],
  'gazetteer-invalid': [
    '市区町村の一覧（municipalities.json）の形が違います。',
    'prefectures と rows がある一覧を用意してください。',
  ],
  'readings-invalid': [
    '駅名の読みの一覧（station-readings.yaml）を読めません。',
    '同じ名前が2回ないか、読みがひらがなかを確かめてください。',
  ],
  'too-large': [
    'できあがった地図が大きすぎます（上限 15 MB）。',
    'src/tools/basemap/layers.ts の段階を見直してください。何も書き込んでいません。',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type BasemapErrorCode = keyof typeof TEXT;

/** What can go wrong while building the basemap, told in Japanese with the next step. */
export class BasemapError extends Error {
  readonly code: BasemapErrorCode;
  readonly remedy: string;

  constructor(code: BasemapErrorCode, detail: string, options?: ErrorOptions) {
    const [what, remedy] = TEXT[code];
    super(detail === '' ? what : `${what}（${detail}）`, options);
    this.name = 'BasemapError';
    this.code = code;
    this.remedy = remedy;
  }
}
