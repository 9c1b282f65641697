import { useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { Outcome, StaffClient, StaffError, StaffMember } from '../client.ts';
import { Problem } from '../parts/Problem.tsx';
import { SecretField } from '../parts/SecretField.tsx';
import { formText } from '../parts/formText.ts';
import type { Vault } from '../vault/connection.ts';
import { vaultError } from '../vault/errors.ts';

type Props = {
  client: StaffClient;
  openVault: () => Vault;
  /** Recipients that the site was built with. */
  published: readonly string[];
  member: StaffMember;
  /** Why the key is locked again, when it was open before. */
  reason: string | null;
  onUnlocked: (vault: Vault) => void;
  onSignOut: () => void;
};

/** The second door: the passphrase of one's own key. It goes to the worker and nowhere else. */
export function Unlock(props: Props) {
  const { member, reason, onUnlocked, onSignOut } = props;
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<StaffError | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const passphrase = formText(event.currentTarget, 'passphrase');
    setWaiting(true);
    setError(null);
    const result = await unlock(props, passphrase);
    setWaiting(false);
    if (!result.ok) setError(result.error);
    // Signed out while the key was opening: nobody is there to hold it.
    else if (here.current) onUnlocked(result.value);
    else result.value.forget();
  };

  return (
    <section className="staff-door">
      <h1>鍵をひらく</h1>
      {reason === null ? null : (
        <p className="staff-note" role="alert">
          {reason}
        </p>
      )}
      <p className="soft">
        {member.name}
        さんの鍵を、この画面の中だけでひらきます。パスフレーズは、どこにも送られません。
      </p>
      <form onSubmit={(event) => void submit(event)}>
        <SecretField
          label="鍵のパスフレーズ"
          hint="サインインのパスワードとは別のものです。鍵を作ったときに決めた、自分だけのことばです。"
          name="passphrase"
          autoComplete="off"
          arrive
          invalid={error !== null}
        />
        {error === null ? null : <Problem error={error} />}
        <div className="row">
          <button className="button" type="submit" disabled={waiting}>
            {waiting ? 'ひらいています' : 'ひらく'}
          </button>
          <button className="staff-link" type="button" onClick={onSignOut}>
            サインアウト
          </button>
        </div>
        <p className="soft" role="status">
          {waiting ? '鍵をひらいています。数秒かかります。' : ''}
        </p>
      </form>
    </section>
  );
}

/** Loads the keyring and opens it in a fresh worker; a worker that could not be opened is ended. */
async function unlock(
  { client, openVault, published }: Pick<Props, 'client' | 'openVault' | 'published'>,
  passphrase: string,
): Promise<Outcome<Vault>> {
  const keyring = await client.loadKeyring();
  if (!keyring.ok) return keyring;
  let vault: Vault | null = null;
  try {
    vault = openVault();
    await vault.ask('unlock', { ...keyring.value, passphrase, published });
    return { ok: true, value: vault };
  } catch (cause) {
    vault?.forget();
    return { ok: false, error: vaultError(cause) };
  }
}
