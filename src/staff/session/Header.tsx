import type { StaffMember } from '../client.ts';

type Props = {
  /** Null while the keys are locked. */
  inside: { member: StaffMember; onLock: () => void; onSignOut: () => void } | null;
};

/** The bar over the app: who is here, and the two ways to close it. */
export function Header({ inside }: Props) {
  return (
    <>
      <header className="staff-top">
        <p className="staff-brand">相談員の画面</p>
        {inside === null ? (
          <a href="/">案内のページへ</a>
        ) : (
          <>
            <p className="staff-who soft">{inside.member.name}さん</p>
            <button className="staff-link" type="button" onClick={inside.onLock}>
              鍵をかける
            </button>
            <button className="staff-link" type="button" onClick={inside.onSignOut}>
              サインアウト
            </button>
          </>
        )}
      </header>
      <div className="floor thin" />
    </>
  );
}
