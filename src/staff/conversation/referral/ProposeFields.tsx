import { useId } from 'react';
import { entryName } from '../../../directory/entry-name.ts';
import { LONGEST_PASSING } from '../../../sealed/referral.ts';
import { entryPathOf } from './entry-path.ts';

/** What staff fill in; nothing of it leaves before the last press. */
export type Fields = Readonly<{ address: string; name: string; passing: string; words: string }>;

export const NO_FIELDS: Fields = {
  address: '',
  name: '',
  passing: '',
  words:
    'よければ、次のところに紹介できます。あなたが「伝えてよい」と答えるまで、何も伝えません。断ってもかまいません。',
};

type Props = {
  fields: Fields;
  fits: boolean;
  ready: boolean;
  onFields: (fields: (now: Fields) => Fields) => void;
  onCheck: () => void;
};

/** The fields of a proposal. The name comes from the page of the entry; it can be written by hand. */
export function ProposeFields({ fields, fits, ready, onFields, onCheck }: Props) {
  const id = useId();
  const set = (change: Partial<Fields>): void => {
    onFields((now) => ({ ...now, ...change }));
  };
  const find = async (address: string): Promise<void> => {
    const path = entryPathOf(address);
    const name = path === null ? null : await entryName(path);
    // Whoever typed on in the meantime is not overruled.
    if (name !== null) onFields((now) => (now.address === address ? { ...now, name } : now));
  };
  const strange = fields.address.trim() !== '' && entryPathOf(fields.address) === null;

  return (
    <form
      method="dialog"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div className="staff-field">
        <label htmlFor={`${id}-address`}>紹介する案内のページの住所</label>
        <p className="soft">
          このサイトの支援・集まり・協力事業所のページを開いて、住所を写してください。
        </p>
        <input
          id={`${id}-address`}
          type="text"
          inputMode="url"
          value={fields.address}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={strange}
          aria-describedby={`${id}-strange`}
          onChange={({ target: { value } }) => {
            set({ address: value });
            void find(value);
          }}
        />
        <p className="error" id={`${id}-strange`} role="status">
          {strange ? 'このサイトの案内のページではないようです。' : ''}
        </p>
      </div>
      <div className="staff-field">
        <label htmlFor={`${id}-name`}>紹介するところの名前</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={200}
          value={fields.name}
          autoComplete="off"
          onChange={({ target: { value } }) => {
            set({ name: value });
          }}
        />
      </div>
      <div className="staff-field">
        <label htmlFor={`${id}-passing`}>そこへ伝えること（すべて）</label>
        <p className="soft">
          この方は、これを読んで決めます。ここに書かないことは、伝えられません。
        </p>
        <textarea
          id={`${id}-passing`}
          rows={3}
          maxLength={LONGEST_PASSING}
          value={fields.passing}
          autoComplete="off"
          onChange={({ target: { value } }) => {
            set({ passing: value });
          }}
        />
      </div>
      <div className="staff-field">
        <label htmlFor={`${id}-words`}>そえることば</label>
        <textarea
          id={`${id}-words`}
          rows={3}
          value={fields.words}
          autoComplete="off"
          aria-describedby={`${id}-long`}
          onChange={({ target: { value } }) => {
            set({ words: value });
          }}
        />
        <p className="error" id={`${id}-long`} role="status">
          {fits ? '' : '長すぎて一通に入りません。短くしてください。'}
        </p>
      </div>
      <div className="row">
        <button className="button quiet" disabled={!ready}>
          たずね方をたしかめる
        </button>
      </div>
    </form>
  );
}
