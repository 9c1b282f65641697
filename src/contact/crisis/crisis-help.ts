import type { Hours } from '../../directory/schema/parts/hours.ts';

/** A help line as the contact room shows it: only what somebody needs in that moment. */
export interface HelpLine {
  readonly id: string;
  readonly name: string;
  /** Number as written for people; left out for chats and numbers that were not confirmed. */
  readonly number?: string;
  /** Official page, for chats above all. */
  readonly url?: string;
  /** For whom and at what cost: 「誰でも・無料」. */
  readonly about: string;
  readonly hours?: Hours;
  /** Day on which all this was confirmed, `YYYY-MM-DD`; old hours claim nothing about today. */
  readonly confirmed?: string;
}

/** Words in which distress is heard, already in the form of `heard()`, and what is offered then. */
export interface HelpGroup {
  readonly id: string;
  readonly message: string;
  readonly cues: readonly string[];
  readonly unless: readonly string[];
  /** All fitting lines, in the order of the content. */
  readonly lines: readonly HelpLine[];
}

/** Everything crisis help needs. It comes with the page: nothing is fetched and nothing is sent. */
export interface CrisisHelp {
  readonly groups: readonly HelpGroup[];
  /** Public holidays, `YYYY-MM-DD`, up to `until`. */
  readonly holidays: readonly string[];
  /** Last day on which the opening hours may be computed: later nobody knows the holidays. */
  readonly until: string;
}
