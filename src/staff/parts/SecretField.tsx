import { useId, useState } from 'react';
import { useArrival } from './useArrival.ts';

type Props = {
  label: string;
  hint: string;
  name: string;
  autoComplete: 'current-password' | 'off';
  invalid: boolean;
  /** True when the focus should come here as soon as it appears. */
  arrive?: boolean;
};

/** A password or passphrase, hidden until one asks to see it: long words are easy to mistype. */
export function SecretField({ label, hint, name, autoComplete, invalid, arrive = false }: Props) {
  const id = useId();
  const field = useArrival<HTMLInputElement>(arrive);
  const [shown, setShown] = useState(false);
  return (
    <div className="staff-field">
      <label htmlFor={id}>{label}</label>
      <p className="soft" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        ref={field}
        id={id}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        required
        aria-invalid={invalid}
        aria-describedby={`${id}-hint`}
      />
      <label className="staff-check">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => {
            setShown(event.target.checked);
          }}
        />
        入れた文字を表示する
      </label>
    </div>
  );
}
