import type { ReactNode } from 'react';
import type { StaffMember } from '../client.ts';
import { useIdleLock } from './useIdleLock.ts';

type Props = {
  member: StaffMember;
  idleMinutes: number;
  onLock: (reason: string) => void;
  onSignOut: () => void;
  children: ReactNode;
};

const AFTER_LEAVING = 'ページを離れたので、鍵をかけました。';
const BY_HAND = '鍵をかけました。';
const afterIdling = (minutes: number): string =>
  `${minutes}分のあいだ操作がなかったので、鍵をかけました。読んでいた内容は、この画面から消してあります。`;

/** The bar over the open app: who is here, and the two ways to close it. Watches for absence. */
export function Inside({ member, idleMinutes, onLock, onSignOut, children }: Props) {
  const warning = useIdleLock(idleMinutes, (why) => {
    onLock(why === 'idle' ? afterIdling(idleMinutes) : AFTER_LEAVING);
  });
  return (
    <>
      <div className="staff-bar">
        <p>
          <b>{member.name}</b>さん
          <span className="soft">鍵はひらいています</span>
        </p>
        <p className="staff-bar-actions">
          <button
            className="staff-link"
            type="button"
            onClick={() => {
              onLock(BY_HAND);
            }}
          >
            鍵をかける
          </button>
          <button className="staff-link" type="button" onClick={onSignOut}>
            サインアウト
          </button>
        </p>
      </div>
      <div role="status">
        {warning ? (
          <p className="staff-note">
            まもなく鍵がかかります。つづけるときは、どこかに触れるか、キーを押してください。書きかけの返事は、鍵がかかると消えます。
          </p>
        ) : null}
      </div>
      {children}
    </>
  );
}
