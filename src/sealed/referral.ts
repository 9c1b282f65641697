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
import * as z from 'zod/mini';
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

const hash = z.string().check(z.regex(/^[\w-]{43}$/));
const version = z.literal('1');
const proposalSchema = z.tuple([
  ...[version, z.string(), z.string(), z.string().check(z.maxLength(LONGEST_PASSING))],
] as const);
const decisionSchema = z.tuple([version, hash, z.enum(['agree', 'refuse'])]);
const passedSchema = z.tuple([version, hash]);

/** The answers of a message that proposes. */
export function writeProposal({ entry, passing }: Proposal): Answers {
  return {
    [KEY_OF.proposed]: ['1', ...writeEntryReference(entry), passing.slice(0, LONGEST_PASSING)],
  };
}

/** The answers of a message that agrees to a proposal or refuses it. */
export function writeDecision(fileHash: string, agrees: boolean): Answers {
  return { [KEY_OF.decided]: ['1', fileHash, agrees ? 'agree' : 'refuse'] };
}

/** The answers of a message that says: what you agreed to was passed on. */
export function writePassed(fileHash: string): Answers {
  return { [KEY_OF.passed]: ['1', fileHash] };
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

function proposed({ content }: ReferralMessage): readonly ReferralWord[] {
  const read = proposalSchema.safeParse(content.answers?.[KEY_OF.proposed]);
  if (!read.success) return [];
  const [, path, name, passing] = read.data;
  const entry = readEntryReference([path, name]);
  return entry === null ? [] : [{ kind: 'proposed', proposal: { entry, passing } }];
}

function decided({ content }: ReferralMessage): readonly ReferralWord[] {
  const read = decisionSchema.safeParse(content.answers?.[KEY_OF.decided]);
  if (!read.success) return [];
  const [, about, word] = read.data;
  return [{ kind: 'decided', about, agrees: word === 'agree' }];
}

function passed({ content }: ReferralMessage): readonly ReferralWord[] {
  const read = passedSchema.safeParse(content.answers?.[KEY_OF.passed]);
  return read.success ? [{ kind: 'passed', about: read.data[1] }] : [];
}

export function referralState({ decision, passedAt }: Referral): ReferralState {
  if (passedAt !== null) return 'passed';
  if (decision === null) return 'asked';
  return decision.agrees ? 'agreed' : 'refused';
}
