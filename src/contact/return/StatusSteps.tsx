import { STATUS_ORDER, STATUS_WORDS } from '../model/status-words.ts';
import type { Status } from '../sending/client.ts';

/** Where a narrow label may break: after a particle and before 「ました」, never just anywhere. */
const phrases = (words: string): readonly string[] =>
  words.match(/ました|(?:(?!ました)[^をがて])*[をがて]|(?:(?!ました)[^をがて])+/g) ?? [];

interface StatusStepsProps {
  readonly status: Status;
}

/** The five steps with the present one marked: by weight, by a mark and for screen readers. */
export function StatusSteps({ status }: StatusStepsProps) {
  return (
    <ol className="contact-status" aria-label="いまのようす">
      {STATUS_ORDER.map((step) => (
        <li key={step} aria-current={step === status ? 'step' : undefined}>
          {phrases(STATUS_WORDS[step]).map((phrase) => (
            <span key={phrase}>{phrase}</span>
          ))}
        </li>
      ))}
    </ol>
  );
}
