import type { Concept } from '../../directory/schema/concept.ts';
import type { Term, Vocabulary } from '../../directory/schema/vocabulary.ts';
import { makeFolding, type Folding, type Spellings } from '../text/fold.ts';
import { spoken } from '../text/spoken.ts';
import { isShortKana } from './matcher.ts';
import { LEADS, type Sounds, type Weight, type Words } from './shape.ts';

/** A reading shorter than this also stands inside other words. */
const SHORTEST_READING = 3;
/** Letters of a cue in kana that tell it from others: the rest would only have to be fetched. */
const HEARD = 6;
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
  readonly everyday: boolean;
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
    everyday: false,
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

/** The vocabulary as the browser gets it. */
export type WordParts = { readonly words: Words; readonly sounds: Sounds };

/**
 * Packs a vocabulary for the browser.
 * @param kanaOf reading of a Japanese text in hiragana, so that words typed in kana are met too
 */
export function makeWords(vocabulary: Vocabulary, kanaOf: (text: string) => string): WordParts {
  const spellings = spellingsOf(vocabulary);
  const [folding, plain] = [makeFolding(spellings), makeFolding([])];
  const written = (text: string): string => joined(folding, text);
  const heard = (text: string): string => {
    const sound = joined(plain, kanaOf(text));
    return sound.length >= SHORTEST_READING ? sound : '';
  };
  const begun = (text: string): string => heard(text).slice(0, HEARD);
  const meanings = meaningsOf(vocabulary);
  const keysOf = (texts: readonly string[], keyOf: (text: string) => string): string[] =>
    unique(texts.map((text) => cueKey(text, keyOf)));
  const packForms = (texts: readonly string[], keyOf: (text: string) => string): string =>
    keysOf(texts, keyOf).join(' ');
  const packCues = (
    { forms, cues }: Pick<Meaning, 'forms' | 'cues'>,
    keyOf: (text: string) => string,
  ): string => telling(keysOf(cues, keyOf), keysOf(forms, keyOf)).join(' ');
  return {
    words: {
      spellings,
      concepts: meanings.map((meaning) => [
        ...([meaning.label, meaning.weight, meaning.leads] as const),
        packForms(meaning.forms, written),
        packCues(meaning, written),
        meaning.everyday ? 1 : 0,
      ]),
    },
    sounds: meanings.map((meaning) => [
      without(packForms(meaning.forms, heard), packForms(meaning.forms, written)),
      packCues(meaning, begun),
    ]),
  };
}

/** Sounds that are not written that way already. */
function without(heard: string, written: string): string {
  const known = new Set(written.split(' '));
  return heard
    .split(' ')
    .filter((sound) => !known.has(sound))
    .join(' ');
}

/** Letters by which a cue may be longer than one inside it and still say nothing more. */
const SAYING_MORE = 8;

/**
 * Cues without those that say no more than a shorter one of the same concept. A short one in kana is
 * met only where a word can begin and end: 「いじめ」 does not stand for 「いじめられ」.
 */
const telling = (cues: readonly string[], forms: readonly string[]): string[] =>
  cues.filter(
    (cue) =>
      ![...cues, ...forms].some(
        (other) =>
          other !== cue &&
          other.length > 1 &&
          !isShortKana(other) &&
          cue.length - other.length < SAYING_MORE &&
          cue.includes(other),
      ),
  );

const joined = ({ key }: Folding, text: string): string => spoken(key(text).replaceAll(' ', ''));

/** A form, or a cue with its gaps. */
function cueKey(cue: string, keyOf: (text: string) => string): string {
  const parts = cue.split(GAP).map(keyOf);
  return parts.includes('') ? '' : parts.join('*');
}

const unique = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => key !== '');
