import { REPLY_BY, RHYTHM } from '../choices.ts';
import type { Answers } from '../model/answers.ts';
import { isReplyBy, isRhythm } from '../model/answers.ts';
import { Choices } from '../parts/Choices.tsx';
import { MailReach, PhoneReach } from './Reaching.tsx';

interface HearBackProps {
  readonly answers: Answers;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

/** Whether, how and how often to hear back. What is not asked for here never happens. */
export function HearBack({ answers, onAnswer }: HearBackProps) {
  const { replyBy, rhythm, reach } = answers;
  const onReach = (changed: Partial<typeof reach>): void => {
    onAnswer({ reach: { ...reach, ...changed } });
  };
  return (
    <>
      <Choices
        legend="返事（選ばなければ、合言葉になります）"
        kind="radio"
        choices={REPLY_BY}
        chosen={[replyBy]}
        onChoose={(id) => {
          if (isReplyBy(id)) onAnswer({ replyBy: id });
        }}
      />
      {replyBy === 'mail' ? <MailReach {...{ reach, onReach }} /> : null}
      {replyBy === 'phone' ? <PhoneReach {...{ reach, onReach }} /> : null}
      {replyBy === 'none' ? null : (
        <Choices
          legend="そのあとのこと（任意）"
          kind="radio"
          choices={RHYTHM}
          chosen={[rhythm]}
          onChoose={(id) => {
            if (isRhythm(id)) onAnswer({ rhythm: id });
          }}
        />
      )}
    </>
  );
}
