/**
 * Passing somebody on to another window, agreed inside the sealed conversation: staff propose where
 * to and what would be passed on, the person agrees or refuses, staff say when it was done. Nothing
 * of it stands outside the ciphertext.
 *
 * Version 1 travels among the answers of a message, where every reader shows what it does not know:
 *
 *     out  referral          ['1', path of the entry, its name, what would be passed on]
 *     in   referralDecision  ['1', hash of the file that proposed, 'agree' | 'refuse']
 *     out  referralPassed    ['1', hash of the file that proposed]
 *
 * A decision names the very file that proposed: another proposal is never what was agreed to.
 */
import type { EntryReference } from './entry-reference.ts';
import { readEntryReference, writeEntryReference } from './entry-reference.ts';
import type { OpenedMessage } from './conversation.ts';
import type { Answers } from './message.ts';

/** Most letters of what would be passed on. */
export const LONGEST_PASSING = 1000;

export interface Proposal {
  readonly entry: EntryReference;
  /** What would be passed on, in words for the person. */
  readonly passing: string;
}

/** One proposal and what became of it. Moments are the writers' own clocks, ISO 8601 in UTC. */
export interface Referral {
  readonly proposal: Proposal;
  /** The sealed file that proposed. */
  readonly fileHash: string;
  readonly proposedAt: string;
  /** The newest decision; null while the person has not answered. */
  readonly decision: { readonly agrees: boolean; readonly at: string } | null;
  /** When staff said that it was passed on. */
  readonly passedAt: string | null;
}

/** What the state of a referral is called, on both sides. */
export type ReferralState = 'asked' | 'agreed' | 'refused' | 'passed';

/** The part of an opened message that referrals are read from. */
export type ReferralMessage = Pick<OpenedMessage, 'direction' | 'at' | 'content' | 'fileHash'>;

const KEY_OF = {
  proposed: 'referral',
  decided: 'referralDecision',
  passed: 'referralPassed',
} as const satisfies Record<ReferralWord['kind'], string>;

const VERSION = '1';
const AGREE = 'agree';
const REFUSE = 'refuse';
const HASH = /^[\w-]{43}$/;

/** The answers of a message that proposes. */
export function writeProposal({ entry, passing }: Proposal): Answers {
  return {
    [KEY_OF.proposed]: [VERSION, ...writeEntryReference(entry), passing.slice(0, LONGEST_PASSING)],
  };
}

/** The answers of a message that agrees to a proposal or refuses it. */
export function writeDecision(fileHash: string, agrees: boolean): Answers {
  return { [KEY_OF.decided]: [VERSION, fileHash, agrees ? AGREE : REFUSE] };
}

/** The answers of a message that says: what you agreed to was passed on. */
export function writePassed(fileHash: string): Answers {
  return { [KEY_OF.passed]: [VERSION, fileHash] };
}

/** What one message says about referrals. `about` is the hash of the file that proposed. */
export type ReferralWord =
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  | { readonly kind: 'decided'; readonly about: string; readonly agrees: boolean }
  | { readonly kind: 'passed'; readonly about: string };

/**
 * Reads what a message says about referrals. Another version, any other form, and words of the wrong
 * side say nothing: only the person can agree, and only staff propose and pass on.
 */
export function referralWords(message: ReferralMessage): readonly ReferralWord[] {
  return message.direction === 'in' ? decided(message) : [...proposed(message), ...passed(message)];
}

/** Every proposal of a conversation, oldest first, with the newest word of both sides on it. */
export function referralsIn(messages: readonly ReferralMessage[]): readonly Referral[] {
  const found = new Map<string, Referral>();
  const update = (about: string, change: Partial<Referral>): void => {
    const before = found.get(about);
    if (before !== undefined) found.set(about, { ...before, ...change });
  };
  for (const message of messages) {
    const { at, fileHash } = message;
    for (const word of referralWords(message)) {
      if (word.kind === 'proposed') {
        const { proposal } = word;
        found.set(fileHash, { proposal, fileHash, proposedAt: at, decision: null, passedAt: null });
      } else if (word.kind === 'decided') {
        update(word.about, { decision: { agrees: word.agrees, at } });
      } else {
        update(word.about, { passedAt: at });
      }
    }
  }
  return [...found.values()];
}

/** The other answers of a message; what was read as a referral is told in sentences of its own. */
export function withoutReferral(message: ReferralMessage): Answers {
  const told: readonly string[] = referralWords(message).map(({ kind }) => KEY_OF[kind]);
  const all = Object.entries(message.content.answers ?? {});
  return Object.fromEntries(all.filter(([key]) => !told.includes(key)));
}

function proposed(message: ReferralMessage): readonly ReferralWord[] {
  const [path = '', name = '', passing = ''] = partsOf(message, 'proposed', 3);
  const entry = readEntryReference([path, name]);
  if (entry === null || passing === '' || passing.length > LONGEST_PASSING) return [];
  return [{ kind: 'proposed', proposal: { entry, passing } }];
}

function decided(message: ReferralMessage): readonly ReferralWord[] {
  const [about = '', word = ''] = partsOf(message, 'decided', 2);
  if (!HASH.test(about) || (word !== AGREE && word !== REFUSE)) return [];
  return [{ kind: 'decided', about, agrees: word === AGREE }];
}

function passed(message: ReferralMessage): readonly ReferralWord[] {
  const [about = ''] = partsOf(message, 'passed', 1);
  return HASH.test(about) ? [{ kind: 'passed', about }] : [];
}

/** What stands behind the version of an answer; nothing for another version or another length. */
function partsOf(
  { content }: ReferralMessage,
  kind: ReferralWord['kind'],
  count: number,
): readonly string[] {
  const answer = content.answers?.[KEY_OF[kind]];
  if (answer === undefined || typeof answer === 'string') return [];
  const [version, ...parts] = answer;
  return version === VERSION && parts.length === count ? parts : [];
}

export function referralState({ decision, passedAt }: Referral): ReferralState {
  if (passedAt !== null) return 'passed';
  if (decision === null) return 'asked';
  return decision.agrees ? 'agreed' : 'refused';
}
