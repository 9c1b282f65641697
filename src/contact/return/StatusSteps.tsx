import { STATUS_ORDER, STATUS_WORDS } from '../model/status-words.ts';
import type { Status } from '../sending/client.ts';

interface StatusStepsProps {
  readonly status: Status;
}

/** The five steps with the present one marked: by weight, by a mark and for screen readers. */
export function StatusSteps({ status }: StatusStepsProps) {
  return (
    <ol className="contact-status" aria-label="いまのようす">
      {STATUS_ORDER.map((step) => (
        <li key={step} aria-current={step === status ? 'step' : undefined}>
          {STATUS_WORDS[step]}
        </li>
      ))}
    </ol>
  );
}
