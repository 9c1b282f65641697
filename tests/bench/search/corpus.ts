import { z } from 'zod';
import type { Municipality } from '../../../src/directory/schema/municipality.ts';
import type { FactRows } from '../../../src/search/facts/make.ts';
import type { Facts, Traits } from '../../../src/search/facts/shape.ts';
import type { SearchDocument } from '../../../src/search/index/documents.ts';
import { Misused } from '../misused.ts';
import { readJson } from './read-file.ts';

const KINDS = { p: 'program', e: 'gathering', w: 'employer' } as const;

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(['p', 'e', 'w']),
  category: z.string(),
  prefecture: z.string(),
  municipality: z.string(),
  name: z.string(),
  kana: z.string().optional(),
  summary: z.string().default(''),
  tags: z.array(z.string()).default([]),
  body: z.string().default(''),
  organization: z.string().default(''),
});
/** One entry of a test corpus. */
export type CorpusEntry = z.output<typeof entrySchema>;

const asked = { id: z.string(), class: z.string(), query: z.string() };
const grades = z.record(z.string(), z.number());
/** A question with the entries that answer it and how well: 3, 2, 1. */
const querySchema = z.object({ ...asked, relevant: grades });
/** The same by rule: our categories, and how well every entry of them answers. */
const ruleSchema = z.object({ ...asked, categories: grades });
/** A graded question. */
export type GradedQuery = z.output<typeof querySchema>;

/** Reads a test corpus. @throws Misused naming what does not fit */
export function readCorpus(path: string): CorpusEntry[] {
  const corpus = readJson(path, '掲載', z.array(entrySchema).min(1));
  const seen = new Set<string>();
  for (const { id } of corpus) {
    if (seen.has(id)) throw new Misused(`掲載のファイル ${path} に、id「${id}」が2つあります。`);
    seen.add(id);
  }
  return corpus;
}

/**
 * Reads graded questions.
 * @param categoryOf our category of a corpus entry, for questions that are graded by rule
 * @throws Misused naming what does not fit
 */
export function readQueries(
  path: string,
  corpus: readonly CorpusEntry[],
  categoryOf: (entry: CorpusEntry) => string | undefined,
): GradedQuery[] {
  const queries = readJson(path, '問い', z.array(z.union([querySchema, ruleSchema])).min(1));
  return queries.map((query) => {
    if ('relevant' in query) return query;
    const { categories, ...question } = query;
    const graded = corpus.map((entry) => [entry.id, categories[categoryOf(entry) ?? '']] as const);
    const relevant = graded.filter((one): one is readonly [string, number] => one[1] !== undefined);
    return { ...question, relevant: Object.fromEntries(relevant) };
  });
}

/** Path of a corpus entry in the index. */
export const pathOf = (id: string): string => `/corpus/${id}/`;
/** The entry of a path. */
export const idOf = (path: string): string => path.slice('/corpus/'.length, -1);

/** Digits as they stand in telephone numbers: 0798-35-3151, (0798)35-3151, 0798353151. */
const NUMBER = /\(?0[\d\-‐ー() ]{7,14}\d/g;
const DIGITS = { least: 9, most: 11 } as const;

/** Telephone numbers in a text. */
function numbersIn(text: string): string[] {
  return (text.normalize('NFKC').match(NUMBER) ?? []).filter((one) => {
    const { length } = one.replace(/\D/g, '');
    return length >= DIGITS.least && length <= DIGITS.most;
  });
}

/**
 * A corpus as the index takes the content of a site.
 * @param categoryOf our category for one of the corpus, when there is one
 */
export function corpusParts(
  corpus: readonly CorpusEntry[],
  places: readonly Municipality[],
  categoryOf: (entry: CorpusEntry) => string | undefined,
): { rows: FactRows; documents: Map<string, SearchDocument> } {
  const codes = new Map(places.map((one) => [`${one.prefectureName}${one.name}`, one.code]));
  const traits: Traits[] = Object.values(KINDS).map((kind) => ({
    ...{ kind, needs: [], steps: [], audience: [], channels: [], sample: false },
  }));
  const areas: string[][] = [];
  const facts: Facts = {
    traits,
    areas,
    home: [],
    traitsOf: corpus.map(({ kind }) => Object.keys(KINDS).indexOf(kind)),
    areasOf: corpus.map(({ prefecture, municipality }, row) => {
      areas.push([codes.get(prefecture + municipality) ?? '']);
      return row;
    }),
  };
  const documents = corpus.map((entry): SearchDocument => {
    const { id, name, kana, summary, tags, body, organization, municipality } = entry;
    return {
      path: pathOf(id),
      ...{ title: name, kana, summary },
      others: [],
      organization: organization === '' ? undefined : { name: organization },
      beside: tags,
      text: [body],
      about: municipality,
      sample: false,
      category: categoryOf(entry),
      numbers: numbersIn(`${summary} ${body}`),
    };
  });
  return {
    rows: { facts, paths: documents.map(({ path }) => path) },
    documents: new Map(documents.map((document) => [document.path, document])),
  };
}
