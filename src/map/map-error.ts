const TEXT = {
  'no-webgl': [
    'お使いの端末では、地図を表示できませんでした。',
    '一覧と住所は、そのままお使いいただけます。',
  ],
  'not-loaded': [
    '地図を読み込めませんでした。',
    '電波のよいところで、もう一度お試しください。一覧と住所は、そのままお使いいただけます。',
  ],
  instead: ['くわしい地図を読み込めませんでした。', '代わりに、このサイトの地図を表示しています。'],
  'points-unreachable': ['地図に印を出せませんでした。', '場所は、一覧の住所でお確かめください。'],
} as const satisfies Record<string, readonly [string, string]>;

export type MapErrorCode = keyof typeof TEXT;

/** Why the map is not there, in words for the visitor. The list never depends on it. */
export class MapError extends Error {
  readonly code: MapErrorCode;
  readonly remedy: string;

  constructor(code: MapErrorCode, options?: ErrorOptions) {
    const [message, remedy] = TEXT[code];
    super(message, options);
    this.name = 'MapError';
    this.code = code;
    this.remedy = remedy;
  }
}
