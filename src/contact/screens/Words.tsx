import { useId } from 'react';
import { lettersTooMany } from '../model/text-size.ts';

interface WordsProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly readOnly?: boolean;
  readonly onText: (text: string) => void;
}

/** A box for free words. What is too long is said at once, and nothing is cut off. */
export function Words({ label, text, rows, readOnly = false, onText }: WordsProps) {
  const id = useId();
  const over = lettersTooMany(text);
  return (
    <div className="contact-field">
      <label className="support" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        value={text}
        readOnly={readOnly}
        lang="ja"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={over > 0}
        aria-describedby={`${id}-over`}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      <p className="error" id={`${id}-over`} role="status">
        {over === 0
          ? ''
          : `一度に送れる長さを、${over}文字ほどこえています。書いたものは消えていません。短くするか、つづきは送ったあとに書き足してください。`}
      </p>
    </div>
  );
}
