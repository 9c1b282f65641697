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

/** After these answers the message may be stored, since the request itself may have gone through. */
const MAYBE_STORED: readonly string[] = ['offline', 'timeout', 'unavailable'];

export function failureOf(error: ServerFault): Failure {
  const { code, message, remedy, retryable } = error;
  return { code, message, remedy, retryable, uncertain: MAYBE_STORED.includes(code) };
}
