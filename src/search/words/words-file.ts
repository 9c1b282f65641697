import { fetchPart } from '../facts/fetch-facts.ts';
import type { Everyday, PackedConcept, Words } from './shape.ts';

type BareConcept = readonly [
  label: string,
  weight: PackedConcept[1],
  leads: string,
  forms: string,
  everyday: Everyday,
];

/** `/search/words.json`: the words without what people say, which questions in kana do not need. */
export type WordsFile = Pick<Words, 'spellings'> & { readonly concepts: readonly BareConcept[] };

/** `/search/cues.json`: what people say, concept by concept. */
export type CuesFile = readonly string[];

/** The words as two files. */
export const packWords = ({
  spellings,
  concepts,
}: Words): { words: WordsFile; cues: CuesFile } => ({
  words: {
    spellings,
    concepts: concepts.map(([label, weight, leads, forms, , everyday]) => [
      ...([label, weight, leads, forms, everyday] as const),
    ]),
  },
  cues: concepts.map(([, , , , cues]) => cues),
});

/** Puts the two together again; without cues the concepts are known by their forms alone. */
export const unpackWords = ({ spellings, concepts }: WordsFile, cues: CuesFile = []): Words => ({
  spellings,
  concepts: concepts.map(([label, weight, leads, forms, everyday], at) => [
    ...([label, weight, leads, forms, cues[at] ?? '', everyday] as const),
  ]),
});

/** @throws SearchUnavailable */
export const fetchWordsFile = (): Promise<WordsFile> => fetchPart('/search/words.json');
/** @throws SearchUnavailable */
export const fetchCues = (): Promise<CuesFile> => fetchPart('/search/cues.json');
