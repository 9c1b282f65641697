import { useIdleLock } from './useIdleLock.ts';

type Props = { minutes: number; onLock: (reason: string) => void };

const AFTER_LEAVING = 'ページを離れたので、鍵をかけました。';
const afterIdling = (minutes: number): string =>
  `${minutes}分のあいだ操作がなかったので、鍵をかけました。読んでいた内容は、この画面から消してあります。`;

/** Locks when nobody is there, and says so a minute before. */
export function IdleGuard({ minutes, onLock }: Props) {
  const warning = useIdleLock(minutes, (why) => {
    onLock(why === 'idle' ? afterIdling(minutes) : AFTER_LEAVING);
  });
  return (
    <div className="staff-warning" role="status">
      {warning ? (
        <p className="staff-note">
          まもなく鍵がかかります。つづけるときは、画面に触れるか、キーを一つ押してください。鍵がかかると、書きかけの返事は消えます。
        </p>
      ) : null}
    </div>
  );
}
