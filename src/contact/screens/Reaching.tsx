import { CALL_NAME, CALL_TIMES, VOICEMAIL } from '../choices.ts';
import { toggled } from '../model/answers.ts';
import type { Reach } from '../model/reach.ts';
import { looksLikeMail, looksLikePhone, REACH_LENGTH } from '../model/reach.ts';
import { Choices } from '../parts/Choices.tsx';
import { Line } from '../parts/Line.tsx';

interface ReachProps {
  readonly reach: Reach;
  readonly onReach: (reach: Partial<Reach>) => void;
}

/** An address for an answer by mail, and what mail does not protect. */
export function MailReach({ reach, onReach }: ReachProps) {
  return (
    <>
      <Line
        label="メールアドレス（書かなければ、合言葉での返事になります）"
        kind="email"
        most={REACH_LENGTH.mail}
        text={reach.mail}
        trouble={
          looksLikeMail(reach.mail)
            ? ''
            : 'このままだと、届かないかもしれません。＠の前とうしろを、見てみてください。'
        }
        onText={(mail) => {
          onReach({ mail });
        }}
      />
      <p className="support">
        メールの件名には、相談のことは書きません。ただ、届いたメールは、このサイトの暗号では守られません。家族と同じアドレスのときは、合言葉のほうが安心です。
      </p>
    </>
  );
}

/** A number, when a call is safe, and what may be said when somebody else answers. */
export function PhoneReach({ reach, onReach }: ReachProps) {
  return (
    <>
      <Line
        label="電話番号（書かなければ、合言葉での返事になります）"
        kind="tel"
        most={REACH_LENGTH.phone}
        text={reach.phone}
        trouble={
          looksLikePhone(reach.phone)
            ? ''
            : 'このままだと、かけられないかもしれません。数字を見てみてください。'
        }
        onText={(phone) => {
          onReach({ phone });
        }}
      />
      <Choices
        legend="かけてもよいとき。いくつでも（任意）"
        kind="checkbox"
        choices={CALL_TIMES}
        chosen={reach.times}
        onChoose={(id) => {
          onReach({ times: toggled(reach.times, id) });
        }}
      />
      <Line
        label="かけてほしくないときなど（任意）"
        kind="text"
        most={REACH_LENGTH.note}
        text={reach.note}
        trouble=""
        onText={(note) => {
          onReach({ note });
        }}
      />
      <Choices
        legend="ほかの人が出たとき（任意）"
        kind="radio"
        choices={CALL_NAME}
        chosen={[reach.name]}
        onChoose={(name) => {
          onReach({ name });
        }}
      />
      <Choices
        legend="留守番電話（任意）"
        kind="radio"
        choices={VOICEMAIL}
        chosen={[reach.voicemail]}
        onChoose={(voicemail) => {
          onReach({ voicemail });
        }}
      />
    </>
  );
}
