import { Screen } from '../parts/Screen.tsx';

interface EndedProps {
  readonly how: 'closed' | 'deleted';
  readonly contactHref: string;
  readonly onAgain: () => void;
}

/** After closing or deleting: what is gone, what is left, and nothing else. */
export function Ended({ how, contactHref, onAgain }: EndedProps) {
  return how === 'closed' ? (
    <Screen
      heading="この画面から消しました"
      lead="届いているものは、そのまま残っています。合言葉で、またいつでも開けます。"
      takeFocus
    >
      <div className="row">
        <button className="button quiet" type="button" onClick={onAgain}>
          もう一度、合言葉を入れる
        </button>
      </div>
    </Screen>
  ) : (
    <Screen
      heading="消しおわりました"
      lead="すべて消えました。書いたものも返事も、もう開けません。残っているのは、月ごとの件数のような数だけです。"
      takeFocus
    >
      <p className="contact-part">
        また書きたくなったときは、<a href={contactHref}>新しく書きはじめる</a>ことができます。
      </p>
    </Screen>
  );
}
