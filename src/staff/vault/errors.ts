import type { StaffError } from '../client.ts';

/** Refusals of the vault itself; those of the seals bring their own words (sealed/errors.ts). */
export type VaultErrorCode = 'locked' | 'not-opened' | 'failed';

const SENTENCES: Readonly<Record<VaultErrorCode, readonly [message: string, remedy: string]>> = {
  locked: ['鍵がかかっています。', 'パスフレーズを入れて、もう一度開いてください。'],
  'not-opened': [
    '返事を封じられませんでした。',
    '書いた文はそのまま残っています。この相談を一覧から開き直して、もう一度送ってください。',
  ],
  failed: [
    '暗号の部品がうまく動きませんでした。',
    'もう一度お試しください。つづくときは、ページを開き直してください。',
  ],
};

/** Why the vault refused. Never holds a text of a person or a key. */
export class VaultError extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor({ code, message, remedy }: VaultFault) {
    super(message);
    this.name = 'VaultError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** A refusal as it crosses from the worker to the page. */
export type VaultFault = Readonly<{ code: string; message: string; remedy: string }>;

export function vaultFault(code: VaultErrorCode): VaultFault {
  const [message, remedy] = SENTENCES[code];
  return { code, message, remedy };
}

/** Words for anything the vault may throw. */
export function vaultError(cause: unknown): StaffError {
  const { code, message, remedy } = cause instanceof VaultError ? cause : vaultFault('failed');
  return { code, message, remedy, retryable: code === 'failed' };
}
