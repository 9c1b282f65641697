import { useId } from 'react';
import { contentFits } from '../../sealed/message.ts';
import { useArrival } from '../parts/useArrival.ts';

type Props = {
  text: string;
  /** True when the focus should come to the text, that is after looking at it. */
  arrive: boolean;
  onText: (text: string) => void;
  onCheck: () => void;
};

/** The field for the reply. */
export function WriteReply({ text, arrive, onText, onCheck }: Props) {
  const id = useId();
  const field = useArrival<HTMLTextAreaElement>(arrive);
  const fits = contentFits({ text });
  return (
    <div className="staff-write">
      <label htmlFor={id}>返事の文</label>
      <p className="soft" id={`${id}-hint`}>
        書きかけは、この画面の中だけに残ります。鍵をかけると消えます。
      </p>
      <textarea
        ref={field}
        id={id}
        rows={7}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={!fits}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      <p className="error" id={`${id}-error`} role="status">
        {fits ? '' : '長すぎて一通に入りません。二通に分けて送ってください。'}
      </p>
      <div className="row">
        <button
          className="button"
          type="button"
          disabled={text.trim() === '' || !fits}
          onClick={onCheck}
        >
          見え方をたしかめる
        </button>
      </div>
    </div>
  );
}
