import type { Proposal } from '../../../sealed/referral.ts';

/** Where somebody would be passed on to, and what would be said there. */
export function ProposalShown({ proposal: { entry, passing } }: { proposal: Proposal }) {
  return (
    <dl className="staff-answers">
      <div>
        <dt>紹介するところ</dt>
        <dd>
          <a href={`/${entry.path}/`} target="_blank" rel="noopener noreferrer">
            {entry.name}
            <span className="visually-hidden">（別の画面で開きます）</span>
          </a>
        </dd>
      </div>
      <div>
        <dt>伝えること</dt>
        <dd className="staff-text">{passing}</dd>
      </div>
    </dl>
  );
}
