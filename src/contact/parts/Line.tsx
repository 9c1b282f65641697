import { useId } from 'react';

interface LineProps {
  readonly label: string;
  /** Decides the keyboard that a phone brings up; the browser checks and remembers nothing. */
  readonly kind: 'text' | 'email' | 'tel';
  readonly text: string;
  /** Most letters that fit. */
  readonly most: number;
  /** What looks wrong, in words; empty when nothing does. It never keeps anybody from going on. */
  readonly trouble: string;
  readonly onText: (text: string) => void;
}

/** One line to write on. */
export function Line({ label, kind, text, most, trouble, onText }: LineProps) {
  const id = useId();
  return (
    <div className="contact-field">
      <label className="support" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode={kind}
        maxLength={most}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id}-trouble`}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      <p className="error" id={`${id}-trouble`} role="status">
        {trouble}
      </p>
    </div>
  );
}
