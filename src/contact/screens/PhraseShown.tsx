import type { ReplyBy } from '../model/answers.ts';
import { ARRIVED } from '../model/reply-words.ts';
import { PhraseAids, usePhraseAids } from '../parts/PhraseAids.tsx';
import { PhraseWords } from '../parts/PhraseWords.tsx';
import { Screen } from '../parts/Screen.tsx';

interface PhraseShownProps {
  readonly words: readonly string[];
  readonly replyBy: ReplyBy;
  readonly onCopied: () => void;
  readonly onDone: () => void;
}

/** 「届きました」 and the return phrase, to be copied by hand or kept in another way. */
export function PhraseShown({ words, replyBy, onCopied, onDone }: PhraseShownProps) {
  const answerWanted = replyBy === 'phrase';
  const [shown, actions] = usePhraseAids();
  return (
    <Screen
      heading="届きました"
      lead={`書いてくださって、ありがとうございます。${ARRIVED[replyBy]}`}
      takeFocus
    >
      <section className="contact-card" aria-labelledby="contact-card-title">
        <h2 id="contact-card-title">合言葉</h2>
        <PhraseWords words={words} />
        {shown.digits && shown.aids !== null ? (
          <>
            <p className="support">かなを打てない端末では、この数字でも開けます。</p>
            <shown.aids.Digits words={words} />
          </>
        ) : null}
      </section>
      {answerWanted ? null : (
        <p>
          気が変わったときや、送ったものを消したいときのための合言葉です。控えなくてもかまいません。
        </p>
      )}
      <ul className="contact-notes">
        <li>紙に、番号の順に書きうつしてください。写真にとってもかまいません。</li>
        <li>
          この八つを知っている人は、やりとりを読めます。人に見せず、メールなどで送らないでください。
        </li>
        <li>
          なくすと、わたしたちにも開けません。そのときは、新しく書きはじめることがいつでもできます。
        </li>
      </ul>
      <PhraseAids {...{ words, shown, actions }} />
      <div className="row">
        <button className="button" type="button" onClick={answerWanted ? onCopied : onDone}>
          {answerWanted ? '書きうつしました' : 'つぎへ'}
        </button>
      </div>
    </Screen>
  );
}
