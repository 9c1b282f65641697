import { useState } from 'react';
import { createStaffClient } from '../backend/staff.ts';
import { Desk } from './Desk.tsx';
import { startVault } from './vault/start.ts';
import type { ChoiceLabels } from './words/answers.ts';
import './staff.css';

export type StaffAppProps = Readonly<{
  /** Organisation recipients of `content/site.yaml`, newest first. */
  publishedRecipients: readonly string[];
  /** Minutes without a sign of life after which the keys are forgotten. */
  idleMinutes?: number;
  /** The words behind the form's choices: question key → choice id → words. */
  choiceLabels?: ChoiceLabels;
}>;

const NO_LABELS: ChoiceLabels = {};

/** The triage app of `/staff/`, wired to the real backend and to a worker that holds the keys. */
export default function StaffApp({
  publishedRecipients,
  idleMinutes = 15,
  choiceLabels = NO_LABELS,
}: StaffAppProps) {
  const [client] = useState(createStaffClient);
  return (
    <Desk
      client={client}
      openVault={startVault}
      published={publishedRecipients}
      idleMinutes={idleMinutes}
      labels={choiceLabels}
    />
  );
}
