import type { Facts, Traits } from '../facts/shape.ts';
import type { Postings } from '../store/packing.ts';
import type { Store } from '../store/store.ts';
import type { Concept } from '../words/matcher.ts';

/** How much each following category of a concept helps less than the one before it. */
const STEP_DOWN = 0.07;
const LEAST_CATEGORY = 0.4;
/** How much other facts of an entry say: its need, its comfort … */
const FACT = { n: 0.3, k: 0.45, s: 0.1, h: 0.25, a: 0.1 } as const;
/** Words of the concept in the name, beside it, in the text; weaker when it leads to categories. */
const NAMED = { alone: [0, 0.5, 0.75, 1], led: [0, 0.35, 0.5, 1] } as const;
/** Workplaces and guides have no category that could speak for them; their words count more. */
const NO_CATEGORY = 1.25;
/** Of a workplace the name says what it makes: 「食品」 is no help for somebody who has nothing to eat. */
const WORKPLACE = 0.5;
/** Needs that a workplace answers. */
const WORK = ['n.want-work', 'n.keep-work'];
/** A second reason counts this much on top of the stronger one. */
const SECOND = 0.25;

/** What facts of the filters say for a concept. */
const FACT_IDS: Readonly<Record<keyof typeof FACT, (traits: Traits) => readonly string[]>> = {
  n: ({ needs }) => needs,
  k: ({ comforts }) => comforts?.yes ?? [],
  s: ({ steps }) => steps,
  h: ({ channels }) => channels,
  a: ({ audience }) => audience,
};

function factEvidence(concept: Concept, traits: Traits): number {
  let best = 0;
  for (const lead of concept.leads) {
    const letter = lead.charAt(0) as keyof typeof FACT;
    const weight = FACT[letter] as number | undefined; // categories are no fact of the filters
    if (weight !== undefined && weight > best && FACT_IDS[letter](traits).includes(lead.slice(2)))
      best = weight;
  }
  return best;
}

/** How well each row fits a concept: 0 not at all, about 1 very well. */
export type Evidence = Float32Array;

/** The facts of all rows that evidence is made of. */
export type Known = { readonly facts: Facts; readonly store: Pick<Store, 'categories'> };

/**
 * @param postings rows whose text names the concept
 */
export function evidenceFor(
  concept: Concept,
  postings: Postings | undefined,
  { facts, store }: Known,
): Evidence {
  const { names, of } = store.categories;
  const led = concept.leads.filter((lead) => lead.startsWith('c.')).map((lead) => lead.slice(2));
  const byCategory = ['', ...names].map((name) => {
    const at = led.indexOf(name);
    return at < 0 ? 0 : Math.max(LEAST_CATEGORY, 1 - at * STEP_DOWN);
  });
  const byTraits = facts.traits.map((traits) => factEvidence(concept, traits));
  const evidence = new Float32Array(facts.traitsOf.length);
  for (let row = 0; row < evidence.length; row += 1) {
    const category = byCategory[of[row] ?? 0] ?? 0;
    evidence[row] = both(category, byTraits[facts.traitsOf[row] ?? -1] ?? 0);
  }
  const named = led.length > 0 ? NAMED.led : NAMED.alone;
  const workless =
    led.length > 0 && !concept.everyday && !concept.leads.some((lead) => WORK.includes(lead));
  postings?.rows.forEach((row, at) => {
    const uncounted = (of[row] ?? 0) === 0 ? NO_CATEGORY : 1;
    const workplace = workless && facts.traits[facts.traitsOf[row] ?? -1]?.kind === 'employer';
    const said = (named[postings.strengths[at] ?? 0] ?? 0) * (workplace ? WORKPLACE : uncounted);
    evidence[row] = both(evidence[row] ?? 0, said);
  });
  return evidence;
}

const both = (a: number, b: number): number => Math.max(a, b) + SECOND * Math.min(a, b);
