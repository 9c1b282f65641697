import type { EntryReference } from '../../sealed/entry-reference.ts';
import type { Reach } from './reach.ts';
import { NO_REACH } from './reach.ts';

/** What a visitor may tell us. Nothing is required; an untouched answer is `null`, `''` or `[]`. */
export interface Answers {
  /** Set by the page: whose letter it is, or an entry that says something wrong. */
  readonly about: 'consultation' | 'mistake' | 'supporter' | 'employer';
  /** Id out of FOR_WHOM, or null when the question was left open. */
  readonly forWhom: string | null;
  /** Ids of the vocabulary's needs, or NOT_SURE. */
  readonly needs: readonly string[];
  /** Free words, exactly as typed. */
  readonly words: string;
  /** Municipality code, ELSEWHERE, or null. */
  readonly area: string | null;
  /** Ids out of WISHES. */
  readonly wishes: readonly string[];
  /** The entry this is about, told only when the visitor wants it told. */
  readonly entry: EntryReference | null;
  /** The words that were searched before, told only when the visitor wants it told. */
  readonly searched: string | null;
  /** Ids out of MISTAKES. */
  readonly wrong: readonly string[];
  /** Id out of CONSENT: whether the person a supporter writes about agrees. */
  readonly consent: string | null;
  /** Ids out of OFFERS: why an employer writes. */
  readonly offers: readonly string[];
  readonly replyBy: ReplyBy;
  readonly reach: Reach;
  readonly rhythm: Rhythm;
}

const REPLIES = ['phrase', 'mail', 'phone', 'none'] as const;
/** `phrase`: come back with the return phrase. `none`: no answer is wanted. */
export type ReplyBy = (typeof REPLIES)[number];

const RHYTHMS = [
  'i-return',
  'no-contact',
  'once-1-month',
  'once-3-months',
  'once-6-months',
] as const;
/**
 * `i-return`: the visitor comes back when they like. `no-contact`: one answer, nothing after it.
 * `once-…`: staff ask once after that time.
 */
export type Rhythm = (typeof RHYTHMS)[number];

export const isReplyBy = (id: string): id is ReplyBy => REPLIES.some((each) => each === id);
export const isRhythm = (id: string): id is Rhythm => RHYTHMS.some((each) => each === id);

/**
 * How the answer really comes: by mail or phone only when it is written where to. Otherwise the
 * phrase stays, so that nobody waits for an answer that cannot come.
 */
export function replyWay({ replyBy, reach }: Pick<Answers, 'replyBy' | 'reach'>): ReplyBy {
  const missing =
    (replyBy === 'mail' && reach.mail.trim() === '') ||
    (replyBy === 'phone' && reach.phone.trim() === '');
  return missing ? 'phrase' : replyBy;
}

/** The form before anything was touched. */
export const NO_ANSWERS: Answers = {
  about: 'consultation',
  forWhom: null,
  needs: [],
  words: '',
  area: null,
  wishes: [],
  entry: null,
  searched: null,
  wrong: [],
  consent: null,
  offers: [],
  replyBy: 'phrase',
  reach: NO_REACH,
  rhythm: 'i-return',
};

/** A report before anything was touched: nobody has to wait for an answer to it. */
export const NO_REPORT: Answers = { ...NO_ANSWERS, about: 'mistake', replyBy: 'none' };

/**
 * True once there is something to send. How to hear back does not count: it is preset, and alone it
 * would tell the reader nothing. Neither would the name of an entry.
 */
export function saysSomething(answers: Answers): boolean {
  return (
    answers.words.trim() !== '' ||
    answers.forWhom !== null ||
    answers.area !== null ||
    answers.needs.length > 0 ||
    answers.wrong.length > 0 ||
    answers.wishes.length > 0 ||
    answers.consent !== null ||
    answers.offers.length > 0
  );
}

/** The list with `id` taken out when present, put at the end when absent. */
export function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}
