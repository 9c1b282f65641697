/** Turns what came back (or did not) into a sentence for the person in front of the screen. */
import type { BackendError, BackendErrorCode } from './outcome.ts';

type Words = Omit<BackendError, 'code'>;

const KEPT = '書いたものは、この画面に残っています。';

const GENERAL: Readonly<Record<BackendErrorCode, Words>> = {
  offline: {
    message: 'いま、つながっていないようです。',
    remedy: `つながるところで、もう一度おためしください。${KEPT}`,
    retryable: true,
  },
  timeout: {
    message: '返事が返ってくるまでに、時間がかかりすぎました。',
    remedy: `届いているかもしれません。もう一度送っても、二重にはなりません。${KEPT}`,
    retryable: true,
  },
  busy: {
    message: 'いま、こみあっています。',
    remedy: `少し待ってから、もう一度おためしください。${KEPT}`,
    retryable: true,
  },
  'not-found': {
    message: '見つかりませんでした。',
    remedy:
      '合言葉に打ちまちがいがないか見てください。消したあとや、期間が過ぎたあとも見つかりません。',
    retryable: false,
  },
  conflict: {
    message: 'ほかの変更と重なりました。',
    remedy: 'ページを開き直してから、もう一度おためしください。',
    retryable: false,
  },
  refused: {
    message: 'この操作はできませんでした。',
    remedy: 'ページを開き直してから、もう一度おためしください。',
    retryable: false,
  },
  'too-large': {
    message: '文章が長すぎて送れませんでした。',
    remedy: `いくつかに分けて送ってください。${KEPT}`,
    retryable: false,
  },
  challenge: {
    message: '送る前の準備が、受け取る側と合いませんでした。',
    remedy: `もう一度おためしください。${KEPT}`,
    retryable: true,
  },
  invalid: {
    message: '送った形が、受け取る側と合いませんでした。',
    remedy: `ページを開き直してから、もう一度おためしください。${KEPT}`,
    retryable: false,
  },
  unavailable: {
    message: 'いま、受け取る側が使えません。',
    remedy: `少し待ってから、もう一度おためしください。${KEPT}`,
    retryable: true,
  },
};

/** Stable codes of our own functions (the `message` of a PTxxx error) that deserve other words. */
const PARTICULAR: Readonly<Record<string, BackendError>> = {
  removal_refused: {
    code: 'refused',
    message: '消すための合言葉が合いませんでした。',
    remedy: '合言葉をもう一度入れて、開き直してください。',
    retryable: false,
  },
  challenge_invalid: { code: 'challenge', ...GENERAL.challenge },
  challenge_expired: { code: 'challenge', ...GENERAL.challenge },
  challenge_used: { code: 'challenge', ...GENERAL.challenge },
  work_invalid: { code: 'challenge', ...GENERAL.challenge },
  version_stale: {
    code: 'conflict',
    message: 'ほかの人が、先にこの相談を変えていました。',
    remedy: '読み込み直して、いまのようすを見てから、もう一度おためしください。',
    retryable: false,
  },
  sign_in_required: {
    code: 'refused',
    message: 'サインインが必要です。',
    remedy: 'もう一度サインインしてください。',
    retryable: false,
  },
  token_invalid: {
    code: 'refused',
    message: 'サインインの期限が切れました。',
    remedy: 'もう一度サインインしてください。',
    retryable: false,
  },
  staff_only: {
    code: 'refused',
    message: 'このサインインには、この操作の権限がありません。',
    remedy: '権限について、管理する人に聞いてください。',
    retryable: false,
  },
  second_factor_required: {
    code: 'refused',
    message: '2つめの確認(認証アプリなど)が必要です。',
    remedy: '2つめの確認を設定して、サインインし直してください。',
    retryable: false,
  },
  invalid_credentials: {
    code: 'refused',
    message: 'メールアドレスかパスワードが合いませんでした。',
    remedy: '打ちまちがいがないか見て、もう一度入れてください。',
    retryable: false,
  },
};

/** The error of a kind, in its general words. */
export function errorOf(code: BackendErrorCode): BackendError {
  return { code, ...GENERAL[code] };
}

/**
 * The error of an answer that arrived.
 *
 * @param status HTTP status
 * @param reason the stable code that came with it, if any
 */
export function errorOfAnswer(status: number, reason: string | undefined): BackendError {
  const particular = reason === undefined ? undefined : PARTICULAR[reason];
  return particular ?? errorOf(kindOf(status));
}

function kindOf(status: number): BackendErrorCode {
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 401 || status === 403) return 'refused';
  if (status === 413) return 'too-large';
  if (status === 429) return 'busy';
  if (status === 408 || status === 504) return 'timeout';
  return status >= 400 && status < 500 ? 'invalid' : 'unavailable';
}
