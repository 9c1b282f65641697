/**
 * `npm run search:eval -- [--corpus FILE --queries FILE] [--json OUT]`: how well the search of this
 * site finds what people mean. The index is built from the corpus by the code that builds the
 * site's own; the questions go through the engine of the search box in a real Chromium. Grades are
 * only used to score. Without files: the development questions.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadContent } from '../../../src/directory/content/load.ts';
import { knownReadings } from '../../../src/reading/known.ts';
import { createReader } from '../../../src/reading/reader.ts';
import { placeNames } from '../../../src/search/index/content-index.ts';
import { makeWords } from '../../../src/search/words/make.ts';
import { plainly } from '../misused.ts';
import { jsonLineOf, printReport, type Figure } from '../report.ts';
import { makeWorkshop } from '../workshop.ts';
import {
  corpusParts,
  idOf,
  readCorpus,
  readQueries,
  type CorpusEntry,
  type GradedQuery,
} from './corpus.ts';
import { readJson } from './read-file.ts';
import { meansOf, scoreOf, type Means, type Scored } from './score.ts';
import { askInPage, openStage, writeStage } from './stage.ts';

const HERE = 'tests/search';
/** Results that are looked at, as many as anyone would scroll through. */
const LOOKED_AT = 50;
const TARGETS: Readonly<Record<string, number>> = {
  'dev.success_at_5': 0.97,
  'dev.ndcg_at_10': 0.92,
  'dev.no_result': 0.01,
};

async function ask(queries: readonly GradedQuery[], folder: string): Promise<Scored[]> {
  const stage = await openStage(folder);
  try {
    const page = await stage.open();
    const scored: Scored[] = [];
    for (const query of queries) {
      const { urls } = await askInPage(page, query.query, LOOKED_AT);
      scored.push(scoreOf(query, urls.map(idOf)));
    }
    return scored;
  } finally {
    await stage.close();
  }
}

const rounded = (value: number): number => Number(value.toFixed(4));

function figuresOf(set: string, scored: readonly Scored[]): Figure[] {
  const figure = (name: string, value: number, better: Figure['better']): Figure => ({
    ...{ name, value: rounded(value), unit: 'ratio', better },
    ...(TARGETS[name] === undefined ? {} : { target: TARGETS[name] }),
  });
  const all = meansOf(scored);
  const classes = Map.groupBy(scored, ({ query }) => query.class);
  return [
    figure(`${set}.success_at_1`, all.successAt1, 'higher'),
    figure(`${set}.success_at_5`, all.successAt5, 'higher'),
    figure(`${set}.recall_at_10`, all.recallAt10, 'higher'),
    figure(`${set}.ndcg_at_10`, all.ndcgAt10, 'higher'),
    figure(`${set}.no_result`, all.noResult, 'lower'),
    ...[...classes].flatMap(([name, those]) => {
      const means = meansOf(those);
      return [
        figure(`${set}.${name}.success_at_5`, means.successAt5, 'higher'),
        figure(`${set}.${name}.no_result`, means.noResult, 'lower'),
      ];
    }),
  ];
}

const COLUMNS = ['問い', '1件目', '5件以内', '再現率10', 'nDCG10', '結果なし'] as const;
const percent = (value: number): string => (value * 100).toFixed(1);

function rowOf(name: string, means: Means): string {
  const { questions, successAt1, successAt5, recallAt10, ndcgAt10, noResult } = means;
  const shares = [successAt1, successAt5, recallAt10, ndcgAt10, noResult].map(percent);
  return [name.padEnd(12), ...[`${questions}`, ...shares].map((one) => one.padStart(8))].join(' ');
}

function printTable(scored: readonly Scored[]): void {
  console.log(['種類'.padEnd(10), ...COLUMNS.map((one) => one.padStart(6))].join(' '));
  for (const [name, those] of Map.groupBy(scored, ({ query }) => query.class)) {
    console.log(rowOf(name, meansOf(those)));
  }
  // Tuning looks at one half and must hold on the other.
  console.log(rowOf('half 1', meansOf(scored.filter((_, at) => at % 2 === 0))));
  console.log(rowOf('half 2', meansOf(scored.filter((_, at) => at % 2 === 1))));
  console.log(rowOf('all', meansOf(scored)));
}

/** Entries that are graded and not in the corpus: most likely the files do not belong together. */
function warnOfStrangers(queries: readonly GradedQuery[], corpus: readonly CorpusEntry[]): void {
  const known = new Set(corpus.map(({ id }) => id));
  const strangers = queries.flatMap(({ relevant }) =>
    Object.keys(relevant).filter((id) => !known.has(id)),
  );
  if (strangers.length === 0) return;
  console.log(
    `答えのうち ${strangers.length} 個（${strangers[0] ?? ''} など）は、この掲載の中にありません。2つのファイルの組み合わせを確かめてください。`,
  );
}

async function evaluate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: join(HERE, 'corpus.json') },
      queries: { type: 'string', default: join(HERE, 'dev.json') },
      json: { type: 'string' },
    },
  });
  const content = loadContent();
  const own = new Set(content.vocabulary.categories.map(({ id }) => id));
  /** Our categories, for a corpus that names them in its own way. */
  const named = readJson(
    join(HERE, 'corpus-categories.json'),
    '種類の対応',
    z.record(z.string(), z.string()),
  );
  const categoryOf = ({ category }: CorpusEntry): string | undefined =>
    named[category] ?? (own.has(category) ? category : undefined);
  const corpus = readCorpus(values.corpus);
  const queries = readQueries(values.queries, corpus, categoryOf);
  warnOfStrangers(queries, corpus);
  const { kanaOf } = createReader({ ...knownReadings(content), names: [] });
  const folder = makeWorkshop();
  try {
    const parts = {
      ...corpusParts(corpus, content.places, categoryOf),
      ...makeWords(content.vocabulary, kanaOf),
      places: placeNames(content),
      kanaOf,
    };
    await writeStage(parts, folder);
    const scored = await ask(queries, folder);
    printTable(scored);
    const figures = figuresOf(parse(values.queries).name, scored);
    if (values.json !== undefined) writeFileSync(values.json, `${jsonLineOf('search', figures)}\n`);
    printReport('search', figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await plainly(evaluate);
