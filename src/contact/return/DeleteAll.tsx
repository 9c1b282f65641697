import { useEffect, useRef, useState } from 'react';
import type { ConversationKeys } from '../../sealed/derive.ts';
import type { VisitorClient } from '../sending/client.ts';
import type { Failure } from '../sending/failure.ts';
import { failureOf } from '../sending/failure.ts';

interface DeleteAllProps {
  readonly keys: ConversationKeys;
  readonly client: VisitorClient;
  readonly onDeleted: () => void;
}

/** Deleting everything, asked twice. Deleting what is already gone is a success as well. */
export function DeleteAll({ keys, client, onDeleted }: DeleteAllProps) {
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [deleting, setDeleting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);

  const remove = async (): Promise<void> => {
    if (deleting) return;
    setDeleting(true);
    setFailure(null);
    const { lookup, removal } = keys;
    const answer = await client.deleteConversation({ lookup, removal });
    setDeleting(false);
    if (answer.ok) onDeleted();
    else setFailure(failureOf(answer.error));
  };

  if (!asked) {
    return (
      <button
        className="button quiet"
        type="button"
        onClick={() => {
          setAsked(true);
        }}
      >
        すべて消す
      </button>
    );
  }
  return (
    <section className="contact-confirm" aria-labelledby="contact-delete">
      <h3 id="contact-delete" ref={heading} tabIndex={-1}>
        すべて消しますか
      </h3>
      <p>
        書いたものも、返事も、すぐに消えて、元にもどせません。この合言葉は使えなくなります。残るのは、月ごとの件数のような数だけです。
      </p>
      <p className="small">
        相談員が開いた日時の記録は、何も指さない番号として残ります。データベースの予備の写しからは、その期限が来たときに消えます。どちらにも、読める文はありません。
      </p>
      {failure === null ? null : (
        <p className="contact-problem" role="alert">
          まだ消えていません。{failure.message}
          {failure.remedy}
        </p>
      )}
      <p role="status">{deleting ? '消しています。' : null}</p>
      <div className="row">
        <button
          className="button contact-delete"
          type="button"
          aria-disabled={deleting}
          onClick={() => {
            void remove();
          }}
        >
          はい、すべて消します
        </button>
        <button
          className="button quiet"
          type="button"
          onClick={() => {
            setAsked(false);
            setFailure(null);
          }}
        >
          やめておく
        </button>
      </div>
    </section>
  );
}
