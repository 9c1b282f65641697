import type { ServerFault } from './client.ts';

/**
 * A sending that did not come through, in words for the visitor. That nothing is lost is said by
 * the screen itself, every time; here stands what happened and what to do next.
 */
export interface Failure {
  /** The server's code, or one of `parts-missing`, `sealing`, `too-long`. For tests and for choosing. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** False when pressing again cannot help, and another way has to be shown. */
  readonly retryable: boolean;
  /** True when the message may have arrived although no answer came back. */
  readonly uncertain: boolean;
}

/** The part of the page that seals and sends could not be loaded: nearly always a lost connection. */
export const PARTS_MISSING: Failure = {
  code: 'parts-missing',
  message: '送るための部品を、まだ読みこめていません。電波がとどきにくいのかもしれません。',
  remedy: '電波のよいところで、もう一度お試しください。',
  retryable: true,
  uncertain: false,
};

/** Thrown inside this room when the sealing part did not arrive, to tell it from other faults. */
export class PartsMissing extends Error {
  constructor(cause: unknown) {
    super(PARTS_MISSING.message, { cause });
    this.name = 'PartsMissing';
  }
}

/** What went wrong before anything was sent. A SealedError brings its own words and remedy. */
export function failureWhileSealing(error: unknown): Failure {
  if (error instanceof PartsMissing) return PARTS_MISSING;
  const own = error instanceof Error && error.name === 'SealedError' && 'remedy' in error;
  return {
    code: 'sealing',
    message: own ? error.message : '書いたものを、読めない形にするところで止まりました。',
    remedy:
      own && typeof error.remedy === 'string'
        ? error.remedy
        : 'もう一度お試しください。つづくときは、別のブラウザーでお試しください。',
    retryable: true,
    uncertain: false,
  };
}

export const TOO_LONG: Failure = {
  code: 'too-long',
  message: '書いたものが、一度に送れる長さをこえています。',
  remedy: '二回に分けて、先のほうだけを送ってください。つづきは、合言葉で戻って書き足せます。',
  retryable: false,
  uncertain: false,
};

/** A letter with the phrase of this draft is there: an earlier sending came through after all. */
export const ARRIVED_BEFORE: Failure = {
  code: 'conflict',
  message: 'この合言葉の相談は、もう届いています。前に送ったときに、届いていたようです。',
  remedy:
    '「合言葉で返事を読む」のページで、届いたものを見られます。つづきも、そこに書き足せます。',
  retryable: false,
  uncertain: false,
};

type Words = Pick<Failure, 'message' | 'remedy' | 'retryable'>;

const COPY_FIRST = 'つづくときは、書いたものを紙などに写してから、ページを開き直してください。';

/**
 * The server's refusals in the words of this room: the advice to open the page anew, right anywhere
 * else, would here cost what was written.
 */
const WORDS: Readonly<Record<string, Words>> = {
  offline: {
    message: 'インターネットに、つながりませんでした。',
    remedy: 'つながるところで、もう一度お試しください。急がなくて大丈夫です。',
    retryable: true,
  },
  timeout: {
    message: '時間内に、返事が返ってきませんでした。',
    remedy: '少し待ってから、もう一度お試しください。',
    retryable: true,
  },
  busy: {
    message: 'いま、こみあっています。',
    remedy: '少し待ってから、もう一度お試しください。',
    retryable: true,
  },
  unavailable: {
    message: 'いま、受け取る側が使えません。',
    remedy: '少し待ってから、もう一度お試しください。',
    retryable: true,
  },
  'not-found': {
    message: 'このやりとりは、もう見つかりません。期限が来て消えたか、消されたあとかもしれません。',
    remedy: '新しく書きはじめることは、いつでもできます。',
    retryable: false,
  },
  'too-large': TOO_LONG,
  challenge: {
    message: '送る前の準備が、うまくいきませんでした。',
    remedy: '少し待ってから、もう一度お試しください。',
    retryable: true,
  },
  conflict: { message: 'ほかの送信と重なりました。', remedy: COPY_FIRST, retryable: true },
  invalid: {
    message: '受け取る側が、この形では受け取れませんでした。',
    remedy: COPY_FIRST,
    retryable: true,
  },
  refused: { message: '受け取る側が、受け取れませんでした。', remedy: COPY_FIRST, retryable: true },
};

/** After these answers the message may be stored, since the request itself may have gone through. */
const MAYBE_STORED: readonly string[] = ['offline', 'timeout', 'unavailable'];

/** @param online what the browser says: with no connection at all, nothing can have gone through. */
export function failureOf(fault: ServerFault, online: boolean = navigator.onLine): Failure {
  const { code, message, remedy, retryable } = fault;
  const words: Words = WORDS[code] ?? { message, remedy, retryable };
  const uncertain = MAYBE_STORED.includes(code) && !(code === 'offline' && !online);
  return { ...words, code, uncertain };
}
