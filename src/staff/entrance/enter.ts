import type { Outcome, StaffClient, StaffError, StaffMember } from '../client.ts';

/** Said when the database wants a second factor: this app has no field for it. */
const SECOND_FACTOR: StaffError = {
  code: 'second-factor',
  message: 'この窓口では、2つめの確認（認証アプリなど）が必要です。',
  remedy:
    'この画面には、2つめの確認を入れるところがまだありません。パスワードは合っています。システムの担当に伝えてください。',
  retryable: false,
};

/**
 * Signs in and finds out whether this session may read at all. A session that may not is ended at
 * once, with the reason: otherwise everything would only look empty.
 */
export async function enter(
  client: StaffClient,
  email: string,
  password: string,
): Promise<Outcome<StaffMember>> {
  const member = await client.signIn(email, password);
  if (!member.ok) return member;
  // Asks for nothing; answers like every other reading call.
  const allowed = await client.readOpenings([]);
  if (allowed.ok) return member;
  await client.signOut();
  // Signing in has checked that this is active staff, so a refusal is about the session.
  return { ok: false, error: allowed.error.code === 'refused' ? SECOND_FACTOR : allowed.error };
}
