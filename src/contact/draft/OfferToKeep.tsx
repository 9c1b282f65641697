import type { NOT_KEPT } from './draft-words.ts';
import type { Letter } from './place.ts';
import { DRAFT_DAYS, findDraft } from './shelf.ts';
import { WhyNotKept } from './WhyNotKept.tsx';

interface OfferToKeepProps {
  readonly letter: Letter;
  readonly trouble: keyof typeof NOT_KEPT | null;
  /** A draft was taken away a moment ago. */
  readonly removed: boolean;
  readonly onKeep: () => void;
}

/** What keeping a draft means, before anybody asks for it. */
export function OfferToKeep({ letter, trouble, removed, onKeep }: OfferToKeepProps) {
  return (
    <>
      <p>
        いま書いたものを、暗号にして、この端末にだけ残せます。つぎに書くページを開いたとき、八つのことばの合言葉で開けます。
      </p>
      <ul className="contact-notes">
        <li>
          合言葉は、残したときに一度お見せします。なくすと、だれにも開けません。送ったあとの返事も、同じ合言葉で読めます。
        </li>
        <li>
          {DRAFT_DAYS}
          日をすぎると開けなくなり、つぎに書くページを開いたときに消えます。送ったときも消えます。
        </li>
        <li>
          この端末で書くページを開いた人には、下書きがあることがわかります。中身はわかりません。
        </li>
        <li>下書きは、「このページをすぐ閉じる」では消えません。</li>
        <li>履歴を残さない画面（シークレットなど）では、その画面を閉じると消えます。</li>
      </ul>
      {findDraft(letter).state === 'there' ? (
        <p>前に残した下書きがあります。新しく残すと、入れかわります。</p>
      ) : null}
      <WhyNotKept code={trouble} />
      <p role="status">
        {removed ? '下書きを消しました。書いたものは、この画面にあります。' : null}
      </p>
      <button className="button quiet" type="button" onClick={onKeep}>
        この端末に下書きを残す
      </button>
    </>
  );
}
