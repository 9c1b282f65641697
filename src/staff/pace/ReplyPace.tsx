import { useState } from 'react';
import type { StaffClient, StaffError } from '../client.ts';
import { Problem } from '../parts/Problem.tsx';
import { dayInJapan } from '../words/days.ts';
import { siteLines } from './site-lines.ts';
import { LEAST_ANSWERS, usualWait, type UsualWait } from './usual-wait.ts';

type Answer = { wait: UsualWait } | { error: StaffError } | null;

/** How long people wait, measured when somebody opens it, and how to tell it on the site. */
export function ReplyPace({ client }: { client: StaffClient }) {
  const [answer, setAnswer] = useState<Answer>(null);
  const measure = async (): Promise<void> => {
    setAnswer(null);
    const rows = await client.replyDays();
    setAnswer(rows.ok ? { wait: usualWait(rows.value) } : { error: rows.error });
  };
  return (
    <details
      className="staff-pace"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void measure();
      }}
    >
      <summary>返事までの日数</summary>
      {answer !== null && 'error' in answer ? <Problem error={answer.error} /> : null}
      <div role="status">
        {answer === null ? <p className="soft">数えています。</p> : null}
        {answer !== null && 'wait' in answer ? <Wait wait={answer.wait} /> : null}
      </div>
    </details>
  );
}

function Wait({ wait }: { wait: UsualWait }) {
  if (!wait.known) {
    return (
      <p>
        {wait.why === 'few'
          ? `この90日のお返事が${LEAST_ANSWERS}件より少ないので、日数を出しません。少ないと、だれのことか分かってしまいます。`
          : 'この90日に届いた方の半分より多くが、まだ返事を待っています。日数は、まだ言えません。'}
      </p>
    );
  }
  const lines = siteLines(wait.days, dayInJapan(new Date()));
  return (
    <>
      <p>
        この90日では、<strong>半分の方に、{inDays(wait.days)}のうちに</strong>
        最初のお返事をしています（休みの日も数えて。お返事した{wait.answered}件から）。
      </p>
      <p>
        書く方にも知らせるには、サイトを直す人に、次の3行を渡してください。
        <code>site.yaml</code> の <code>contact:</code> に写すと、書く前のページと書く画面に出ます。
      </p>
      <pre tabIndex={0} aria-label="サイトに写す3行">
        {lines}
      </pre>
    </>
  );
}

const inDays = (days: number): string => (days === 0 ? '届いたその日' : `${days}日`);
