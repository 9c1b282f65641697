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

const KEYS: readonly string[] = ['referral', 'referralDecision', 'referralPassed'];

const hash = z.string().check(z.regex(/^[\w-]{43}$/));
const version = z.literal('1');
const proposalSchema = z.tuple([
  ...[version, z.string(), z.string(), z.string().check(z.maxLength(LONGEST_PASSING))],
] as const);
const decisionSchema = z.tuple([version, hash, z.enum(['agree', 'refuse'])]);
const passedSchema = z.tuple([version, hash]);

/** The answers of a message that proposes. */
export function writeProposal({ entry, passing }: Proposal): Answers {
  return { referral: ['1', ...writeEntryReference(entry), passing.slice(0, LONGEST_PASSING)] };
}

/** The answers of a message that agrees to a proposal or refuses it. */
export function writeDecision(fileHash: string, agrees: boolean): Answers {
  return { referralDecision: ['1', fileHash, agrees ? 'agree' : 'refuse'] };
}

/** The answers of a message that says: what you agreed to was passed on. */
export function writePassed(fileHash: string): Answers {
  return { referralPassed: ['1', fileHash] };
}

/** The proposal in a message of staff; null for none, for another version and for any other form. */
export function readProposal({
  direction,
  content,
}: Pick<ReferralMessage, 'direction' | 'content'>): Proposal | null {
  const read = proposalSchema.safeParse(content.answers?.['referral']);
  if (!read.success || direction !== 'out') return null;
  const [, path, name, passing] = read.data;
  const entry = readEntryReference([path, name]);
  return entry === null ? null : { entry, passing };
}

/** Every proposal of a conversation, oldest first, with the newest word of both sides on it. */
export function referralsIn(messages: readonly ReferralMessage[]): readonly Referral[] {
  const found = new Map<string, Referral>();
  for (const message of messages) {
    const { direction, at, content, fileHash } = message;
    const proposal = readProposal(message);
    if (proposal !== null) {
      found.set(fileHash, { proposal, fileHash, proposedAt: at, decision: null, passedAt: null });
    }
    // Only the person can agree, and only staff can have passed something on.
    const decided = decisionSchema.safeParse(content.answers?.['referralDecision']);
    if (direction === 'in' && decided.success) {
      const [, about, word] = decided.data;
      update(found, about, { decision: { agrees: word === 'agree', at } });
    }
    const passed = passedSchema.safeParse(content.answers?.['referralPassed']);
    if (direction === 'out' && passed.success) update(found, passed.data[1], { passedAt: at });
  }
  return [...found.values()];
}

function update(found: Map<string, Referral>, about: string, change: Partial<Referral>): void {
  const before = found.get(about);
  if (before !== undefined) found.set(about, { ...before, ...change });
}

export function referralState({ decision, passedAt }: Referral): ReferralState {
  if (passedAt !== null) return 'passed';
  if (decision === null) return 'asked';
  return decision.agrees ? 'agreed' : 'refused';
}

/** The other answers of a message: those about referrals are told in sentences of their own. */
export function withoutReferral(answers: Answers | undefined): Answers {
  return Object.fromEntries(Object.entries(answers ?? {}).filter(([key]) => !KEYS.includes(key)));
}
