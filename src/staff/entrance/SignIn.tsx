import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { StaffClient, StaffError, StaffMember } from '../client.ts';
import { Problem } from '../parts/Problem.tsx';
import { SecretField } from '../parts/SecretField.tsx';
import { formText } from '../parts/formText.ts';
import { useArrival } from '../parts/useArrival.ts';
import { enter } from './enter.ts';

type Props = {
  client: StaffClient;
  /** True when the focus should come here, that is after signing out, not on first load. */
  arrive: boolean;
  onSignedIn: (member: StaffMember) => void;
};

/** E-mail and password. What was typed stays in the fields when it did not work. */
export function SignIn({ client, arrive, onSignedIn }: Props) {
  const heading = useArrival<HTMLHeadingElement>(arrive);
  const emailId = useId();
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<StaffError | null>(null);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setWaiting(true);
    setError(null);
    const result = await enter(client, formText(form, 'email').trim(), formText(form, 'password'));
    setWaiting(false);
    if (result.ok) onSignedIn(result.value);
    else setError(result.error);
  };

  return (
    <section className="staff-door">
      <h1 ref={heading} tabIndex={-1}>
        サインイン
      </h1>
      <p className="soft">
        届いたことばを読み、返事を書くところです。相談したい方は、
        <a href="/contact/">名前のいらない相談</a>へどうぞ。
      </p>
      <form onSubmit={(event) => void submit(event)}>
        <div className="staff-field">
          <label htmlFor={emailId}>メールアドレス</label>
          <input
            id={emailId}
            name="email"
            type="email"
            autoComplete="username"
            required
            aria-invalid={error !== null}
          />
        </div>
        <SecretField
          label="パスワード"
          hint="このあと、鍵のパスフレーズも入れます。"
          name="password"
          autoComplete="current-password"
          invalid={error !== null}
        />
        {error === null ? null : <Problem error={error} />}
        <button className="button" type="submit" disabled={waiting}>
          {waiting ? 'たしかめています' : '入る'}
        </button>
      </form>
    </section>
  );
}
