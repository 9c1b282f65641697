import type { CrisisHelp } from './crisis/crisis-help.ts';
import type { Office } from './model/office.ts';

/** A need of the vocabulary, as one can choose it. */
export interface Need {
  readonly id: string;
  readonly label: string;
}

/** A municipality of the region: five-digit code and name. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** What the page gives to the form and to the return page. All of it comes from `content/`. */
export interface ContactProps {
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  /** Public key of the organisation, `age1pq1…`. */
  readonly organisationRecipient: string;
  /** When one usually hears back, as people say it: 「ふつう、3日のうちにお返事します。」 */
  readonly replyTime: string;
  readonly office: Office;
  /** Days after closing until a conversation is deleted. */
  readonly keepDays: number;
  /** True when no real adviser reads what is sent here. */
  readonly demonstration: boolean;
  readonly hotlinesHref: string;
  /** Help lines for when distress is heard, all of them in the page. */
  readonly crisis: CrisisHelp;
  /** An everyday page that tells nothing about this one. */
  readonly exitHref: string;
}
