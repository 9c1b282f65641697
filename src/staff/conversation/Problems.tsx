import { countProblems } from '../words/problems.ts';
import type { ProblemCode } from '../../sealed/envelope.ts';

/** What the seals say is wrong with this conversation; nothing when all is well. */
export function Problems({ codes }: { codes: readonly ProblemCode[] }) {
  if (codes.length === 0) return null;
  return (
    <ul className="staff-problems" aria-label="たしかめてほしいこと">
      {countProblems(codes).map(({ code, title, advice, times, harmless }) => (
        <li key={code} className={harmless ? 'harmless' : undefined}>
          <strong>
            {title}
            {times > 1 ? `（${times}件）` : ''}
          </strong>
          <p>{advice}</p>
        </li>
      ))}
    </ul>
  );
}
