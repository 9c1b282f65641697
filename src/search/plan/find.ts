import type { Facts } from '../facts/shape.ts';
import type { Store } from '../store/store.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Meant } from './meant.ts';
import { mended } from './mend.ts';
import { makePlan, type Plan, type Reader } from './plan.ts';
import { findNumber } from './numbers.ts';
import { rank, type Ranked } from './rank.ts';
import { hiragana } from '../text/fold.ts';
import { spoken } from '../text/spoken.ts';

/** What a question found. */
export type Found = Ranked & {
  readonly plan: Plan;
  /** Label of the word that was searched instead of a mistyped one. */
  readonly searchedAs?: string | undefined;
  /** Words to offer instead. */
  readonly didYouMean: readonly string[];
};

/** Everything a question is asked of. */
export type Library = {
  /** What reads a question; of one without kanji also by its sound. @throws SearchUnavailable */
  readonly readerFor: (question: string) => Promise<Reader>;
  /** Fetched for questions with words that are nothing else. @throws SearchUnavailable */
  readonly gazetteer: () => Promise<Gazetteer>;
  readonly store: Store;
  readonly facts: Facts;
};

/** Likeness from which a phrase means what a cue means. */
const LIKE = 0.5;
const MOST_LIKE = 3;
const NOTHING: Ranked = { rows: [], reasonsFor: () => [] };

/** Finds rows for a question, best first; none when nothing answers it. */
export async function find(question: string, library: Library): Promise<Found> {
  const reader = await library.readerFor(question);
  const plan = await planFor(question, reader, library);
  if (plan.digits !== undefined) {
    return { ...(await findNumber(plan.digits, library.store)), plan, didYouMean: [] };
  }
  const asked = withLikeness(plan, reader);
  const ranked = await rank(asked, library);
  const { meant, offered } = mended(question, ranked.unknown, asked, reader);
  if (meant !== undefined) {
    const corrected = await planFor(meant.question, reader, library);
    const again = await rank(corrected, library);
    if (again.rows.length > 0) {
      return { ...again, plan: corrected, searchedAs: meant.label, didYouMean: [] };
    }
  }
  if (ranked.unknown !== undefined && isAnotherThing(asked)) {
    return { ...NOTHING, plan: asked, didYouMean: headsOf(asked) };
  }
  if (ranked.rows.length > 0 || offered.length === 0) {
    return { ...ranked, plan: asked, didYouMean: [] };
  }
  return { ...NOTHING, plan: asked, didYouMean: offered };
}

/** Kana that end as a municipality's name does: 「ひさやままち」, in which a concept hears ママ. */
const LIKE_A_PLACE = /^[ぁ-ゖー]+(?:し|く|ちょう|まち|そん|むら|と|ふ|けん|どう)$/u;

const MOST_HEADS = 3;

/**
 * Whether a question with a word that is nowhere is about another thing than what is known of it:
 * of 「動物病院」 only something general, of 「パソコン修理」 and 「引っ越し業者 見積もり」 only something of
 * everyday life. What people say (「孫が…」) is about them, whatever follows.
 */
function isAnotherThing({ words, meant, phrase }: Plan): boolean {
  const everyday = new Set(meant.flatMap(({ concept }) => (concept.everyday ? concept.leads : [])));
  return (
    !phrase &&
    meant.length > 0 &&
    meant.every(
      ({ concept: { leads, weight, everyday: itself }, by }) =>
        itself ||
        (leads.length > 0 && leads.every((lead) => everyday.has(lead))) ||
        (words.length === 1 && weight < 1 && by === 'form'),
    )
  );
}

/** Choices of the form are no words that anybody asks for. */
const NO_WORD = /^[as]\.[a-z0-9-]+$/;

/** What is known of such a question, to ask instead. */
const headsOf = ({ meant }: Plan): string[] =>
  [
    ...new Set(
      meant.flatMap(({ concept: { label, leads } }) =>
        leads.length > 0 && leads.every((lead) => NO_WORD.test(lead)) ? [] : [label],
      ),
    ),
  ].slice(0, MOST_HEADS);

/** Places are only looked for where something is left that no concept says. */
async function planFor(question: string, reader: Reader, library: Library): Promise<Plan> {
  const plan = makePlan(question, reader);
  if (plan.digits !== undefined) return plan;
  if (plan.words.every(({ understood }) => understood)) {
    if (!LIKE_A_PLACE.test(hiragana(question).trim())) return plan;
    const [key = '', sound = key] = plan.whole;
    if ((await library.gazetteer()).find(key, sound)?.rest !== '') return plan;
  }
  return makePlan(question, reader, await library.gazetteer());
}

/** A phrase that says no cue may still resemble one. */
function withLikeness(plan: Plan, reader: Reader): Plan {
  const specific = plan.meant.some(({ concept }) => concept.weight === 1);
  if (!plan.phrase || specific) return plan;
  const like = plan.whole
    .flatMap((whole) => reader.likeness().nearest(spoken(whole), LIKE, MOST_LIKE))
    .flatMap(({ concept, likeness: near }): Meant[] => {
      const known = reader.matcher.concepts[concept];
      return known?.weight === 1 ? [{ concept: known, weight: near * near, by: 'cue' }] : [];
    });
  const said =
    like.length > 0 ? plan.meant.filter(({ concept }) => concept.weight > 0) : plan.meant;
  return { ...plan, meant: [...said, ...like] };
}
