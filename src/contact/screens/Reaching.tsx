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

/** Where an answer may go beside the page of the phrase. */
const ADDRESS = {
  mail: {
    label: 'メールアドレス',
    kind: 'email',
    looksRight: looksLikeMail,
    trouble: 'このままだと、届かないかもしれません。＠の前とうしろを、見てみてください。',
  },
  phone: {
    label: '電話番号',
    kind: 'tel',
    looksRight: looksLikePhone,
    trouble: 'このままだと、かけられないかもしれません。数字を見てみてください。',
  },
} as const;

function AddressLine({ by, reach, onReach }: ReachProps & { readonly by: keyof typeof ADDRESS }) {
  const { label, kind, looksRight, trouble } = ADDRESS[by];
  return (
    <Line
      label={`${label}（書かなければ、合言葉での返事になります）`}
      kind={kind}
      most={REACH_LENGTH[by]}
      text={reach[by]}
      trouble={looksRight(reach[by]) ? '' : trouble}
      onText={(text) => {
        onReach({ [by]: text });
      }}
    />
  );
}

/** An address for an answer by mail, and what mail does not protect. */
export function MailReach({ reach, onReach }: ReachProps) {
  return (
    <>
      <AddressLine by="mail" reach={reach} onReach={onReach} />
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
      <AddressLine by="phone" reach={reach} onReach={onReach} />
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
