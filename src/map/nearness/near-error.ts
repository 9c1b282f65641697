const TEXT = {
  'not-loaded': [
    '近い順にならべるためのデータを、読み込めませんでした。',
    '電波のよいところで、もう一度お試しください。まちの一覧は、そのままお使いいただけます。',
  ],
  'no-position': ['いまいる場所は、わかりませんでした。', '駅や、まちの名前でも調べられます。'],
} as const satisfies Record<string, readonly [string, string]>;

export type NearErrorCode = keyof typeof TEXT;

/** Why nothing could be listed, in words for the visitor. */
export class NearError extends Error {
  readonly code: NearErrorCode;
  readonly remedy: string;

  constructor(code: NearErrorCode, options?: ErrorOptions) {
    const [message, remedy] = TEXT[code];
    super(message, options);
    this.name = 'NearError';
    this.code = code;
    this.remedy = remedy;
  }
}
