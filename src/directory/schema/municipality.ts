/** Kinds of municipality: 市, 政令指定都市, 町, 村, 特別区, 行政区 of a designated city. */
export type MunicipalityKind = 'c' | 'd' | 'm' | 'v' | 't' | 'w';

/** A municipality or a ward, from `content/gazetteer/municipalities.json`. */
export type Municipality = {
  /** 全国地方公共団体コード, six digits with check digit. */
  readonly code: string;
  /** Name without the prefecture: 「芦屋市」「札幌市中央区」. */
  readonly name: string;
  /** Reading in hiragana. */
  readonly kana: string;
  /** Latitude of the town hall or a point inside, degrees. */
  readonly lat: number;
  /** Longitude, degrees. */
  readonly lon: number;
  /** Kind of municipality. */
  readonly kind: MunicipalityKind;
  /** Two-digit prefecture code (JIS X 0401). */
  readonly prefecture: string;
  /** Name of the prefecture. */
  readonly prefectureName: string;
  /** Reading of the prefecture in hiragana. */
  readonly prefectureKana: string;
  /** Code of the designated city a ward belongs to. */
  readonly city?: string;
};
