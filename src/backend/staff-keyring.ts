/** Fetches what is needed to open the organisation key; everything in it is encrypted or public. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { errorOfAnswer } from './errors.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { receive } from './receive.ts';
import { epochsSchema, ownKeySchema, type StoredKeyring } from './staff-shapes.ts';

/** The signed-in member's keyring; `refused` when they have no key yet. */
export async function loadKeyring(supabase: SupabaseClient): Promise<Outcome<StoredKeyring>> {
  const { data } = await supabase.auth.getSession();
  const id = data.session?.user.id;
  if (id === undefined) return failure(errorOfAnswer(401, 'sign_in_required'));
  const [key, epochs] = await Promise.all([
    receive(
      (signal) =>
        supabase
          .from('member_keys')
          .select('wrapped,staff(recipient)')
          .eq('user_id', id)
          .abortSignal(signal),
      ownKeySchema,
    ),
    receive(
      (signal) =>
        supabase
          .from('keyring_epochs')
          .select('epoch,manifest,mac,grants(member_id,file)')
          .order('epoch')
          .abortSignal(signal),
      epochsSchema,
    ),
  ]);
  if (!key.ok) return key;
  if (!epochs.ok) return epochs;
  const [own] = key.value;
  if (!own) {
    return failure({
      code: 'refused',
      message: 'この人の鍵が、まだありません。',
      remedy: '管理する人に、鍵の用意をたのんでください。',
      retryable: false,
    });
  }
  return success({
    member: { id, recipient: own.staff.recipient, ...own.wrapped },
    epochs: epochs.value.map(({ manifest, mac, grants }) => ({
      manifest,
      mac,
      grants: Object.fromEntries(grants.map(({ member_id, file }) => [member_id, file])),
    })),
  });
}
