import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Workspace } from './Workspace.tsx';
import type { StaffClient, StaffMember } from './client.ts';
import { SignIn } from './entrance/SignIn.tsx';
import { Unlock } from './entrance/Unlock.tsx';
import { Header } from './session/Header.tsx';
import { IdleGuard } from './session/IdleGuard.tsx';
import type { Vault } from './vault/connection.ts';
import type { ChoiceLabels } from './words/answers.ts';

export type DeskProps = {
  client: StaffClient;
  /** Starts a worker that holds no key yet. */
  openVault: () => Vault;
  /** Recipients that the site was built with: the only beginning of a keyring that is believed. */
  published: readonly string[];
  idleMinutes: number;
  labels: ChoiceLabels;
};

/** Outside, at the second door, or inside with open keys. */
type Phase =
  | { at: 'sign-in'; returned: boolean }
  | { at: 'unlock'; member: StaffMember; reason: string | null }
  | { at: 'work'; member: StaffMember; vault: Vault };

/** The whole staff app behind injected doors: the backend and the worker with the keys. */
export function Desk({ client, openVault, published, idleMinutes, labels }: DeskProps) {
  const [phase, setPhase] = useState<Phase>({ at: 'sign-in', returned: false });

  const signOut = (): void => {
    if (phase.at === 'work') phase.vault.forget();
    setPhase({ at: 'sign-in', returned: true });
    void client.signOut();
  };

  const lock = (reason: string): void => {
    if (phase.at !== 'work') return;
    phase.vault.forget();
    // At once: a page that is put aside must not keep the texts on it.
    flushSync(() => {
      setPhase({ at: 'unlock', member: phase.member, reason });
    });
  };

  return (
    <>
      <Header
        inside={
          phase.at === 'work'
            ? {
                member: phase.member,
                onLock: () => {
                  lock('鍵をかけました。');
                },
                onSignOut: signOut,
              }
            : null
        }
      />
      <main className="staff">
        {phase.at === 'sign-in' ? (
          <SignIn
            client={client}
            arrive={phase.returned}
            onSignedIn={(member) => {
              setPhase({ at: 'unlock', member, reason: null });
            }}
          />
        ) : null}
        {phase.at === 'unlock' ? (
          <Unlock
            client={client}
            openVault={openVault}
            published={published}
            member={phase.member}
            reason={phase.reason}
            onUnlocked={(vault) => {
              setPhase({ at: 'work', member: phase.member, vault });
            }}
            onSignOut={signOut}
          />
        ) : null}
        {phase.at === 'work' ? (
          <>
            <IdleGuard minutes={idleMinutes} onLock={lock} />
            <Workspace client={client} vault={phase.vault} member={phase.member} labels={labels} />
          </>
        ) : null}
      </main>
    </>
  );
}
