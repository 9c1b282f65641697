/** What the person at the terminal gets to read. */
import { Failure } from './failure.ts';
import type { SignIn } from './demonstration/sign-in.ts';

/** The three addresses, and how to sign in to the demonstration. */
export function announce(origin: string, signIn: SignIn | undefined): void {
  const lines = [
    '',
    'えんがわを始めました。止めるときは Ctrl+C を押してください。',
    '',
    `  サイト          ${origin}/`,
    `  相談のフォーム  ${origin}/contact/`,
    `  相談員の画面    ${origin}/staff/`,
    '',
  ];
  if (signIn) {
    lines.push(
      '見本のサインイン(この機械だけで使えます。2段階の確認はありません)',
      `  メールアドレス   ${signIn.email}`,
      `  パスワード       ${signIn.password}`,
      `  鍵のパスフレーズ ${signIn.passphrase}`,
      '見本の鍵は公開されています。本当の相談には使わないでください。',
      '',
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * One line for a failure that was foreseen. For any other error its class, code and place in our
 * code: the message of a database error may repeat what a visitor sent.
 */
export function complain(error: unknown): void {
  const line =
    error instanceof Failure ? error.line : `予期しない問題で止まりました。(${kind(error)})`;
  process.stderr.write(`${line}\n`);
}

function kind(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const place = /\/(supabase\/embedded|src)\/\S+?:\d+/.exec(error.stack ?? '')?.[0] ?? '';
  return [error.name, code, place].filter((part) => part !== '').join(' ');
}
