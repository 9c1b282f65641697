import type { Concept } from '../../directory/schema/concept.ts';
import type { Term, Vocabulary } from '../../directory/schema/vocabulary.ts';
import { makeFolding, type Folding, type Spellings } from '../text/fold.ts';
import { spoken } from '../text/spoken.ts';
import { LEADS, type PackedConcept, type Weight, type Words } from './shape.ts';

/** A reading shorter than this also stands inside other words. */
const SHORTEST_READING = 3;
const GAP = /…|\.\.\./;

/** The spellings of a vocabulary as the folding wants them. */
export const spellingsOf = ({ spellings }: Pick<Vocabulary, 'spellings'>): Spellings =>
  spellings.flatMap(({ write, variants }) =>
    // The word itself too, so that no shorter spelling is found inside it.
    [write, ...variants].map((variant) => [variant, write] as const),
  );

/** Something to look for and what it leads to, still in plain writing. */
type Meaning = Pick<Concept, 'label' | 'forms' | 'cues'> & {
  readonly weight: Weight;
  readonly leads: string;
};

function ofConcept(concept: Concept): Meaning {
  const leads = Object.entries(LEADS).flatMap(([letter, list]) =>
    concept[list].map((id) => `${letter}.${id}`),
  );
  const weight = concept.last_resort ? 0 : concept.general ? 0.25 : 1;
  return { ...concept, weight, leads: leads.join(' ') };
}

const ofTerms = (letter: string, terms: readonly Term[], weight: Weight): Meaning[] =>
  terms.map(({ id, label, forms, cues }) => ({
    label,
    forms: [label, ...forms.filter((form) => form !== label)],
    cues,
    weight,
    leads: `${letter}.${id}`,
  }));

/** Everything the search can mean: the concepts, then every term of the vocabulary. */
const meaningsOf = (vocabulary: Vocabulary): Meaning[] => [
  ...vocabulary.concepts.map(ofConcept),
  ...ofTerms('c', vocabulary.categories, 1),
  ...ofTerms('n', vocabulary.needs, 0.5),
  ...ofTerms('k', vocabulary.comforts, 0.5),
  ...ofTerms('s', vocabulary.steps, 0.25),
  ...ofTerms('h', vocabulary.channels, 0.25),
  ...ofTerms('a', vocabulary.audiences, 0.25),
];

/**
 * The vocabulary as the browser gets it.
 * @param kanaOf reading of a Japanese text in hiragana, so that words typed in kana are met too
 */
export function makeWords(vocabulary: Vocabulary, kanaOf: (text: string) => string): Words {
  const spellings = spellingsOf(vocabulary);
  const [folding, sounds] = [makeFolding(spellings), makeFolding([])];
  const keysOf = (text: string): string[] => {
    const key = joined(folding, text);
    const sound = joined(sounds, kanaOf(text));
    return sound.length >= SHORTEST_READING && sound !== key ? [key, sound] : [key];
  };
  const pack = ({ label, weight, leads, forms, cues }: Meaning): PackedConcept => [
    label,
    weight,
    leads,
    unique(forms.flatMap(keysOf)).join(' '),
    unique(cues.flatMap((cue) => cueKeys(cue, keysOf))).join(' '),
  ];
  return { spellings, concepts: meaningsOf(vocabulary).map(pack) };
}

const joined = ({ key }: Folding, text: string): string => spoken(key(text).replaceAll(' ', ''));

/** A cue with a gap: its parts, as written and as read. */
function cueKeys(cue: string, keysOf: (text: string) => string[]): string[] {
  const parts = cue.split(GAP).map(keysOf);
  return [0, 1].map((way) => parts.map((keys) => keys[way] ?? keys[0] ?? '').join('*'));
}

const unique = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => key !== '');
