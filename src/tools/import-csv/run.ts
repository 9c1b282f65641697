/**
 * `npm run import -- FILE.csv --source "題名" [--category 種類] [--into content] [--write]`
 *
 * Shows what a municipal event or facility list, or our own template, would change in the content;
 * with `--write` the good rows become content files. Bad rows are told with line and reason.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../directory/content/read.ts';
import { decode } from './decode.ts';
import { CsvFileError } from './errors.ts';
import { collectionOf, planOf, type Plan } from './plan.ts';
import { readTable } from './table.ts';

const WORDS = { new: '新しい', changed: '変わる', same: '同じ' } as const;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      category: { type: 'string' },
      into: { type: 'string', default: 'content' },
      write: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (!file || !existsSync(file) || !values.source) {
    console.error(
      'CSV ファイルと出典の題名がいります。例：npm run import -- 一覧.csv --source "○○市 イベント一覧"',
    );
    process.exitCode = 2;
    return;
  }
  const { text, encoding } = decode(readFileSync(file));
  const table = readTable(text);
  const { content } = readContent(values.into);
  const reading = {
    towns: content.places,
    categories: content.vocabulary.categories,
    collection: collectionOf(table.columns),
    category: values.category,
    source: values.source,
  };
  const plan = planOf(table, reading, values.into);
  console.log(`${file}（${encoding}）：${table.rows.length + table.refused.length}行`);
  tell(plan);
  if (values.write) write(plan, values.into);
  else console.log('まだ何も書いていません。書くには --write を付けてください。');
  if (plan.refused.length > 0) process.exitCode = 1;
}

function tell({ changes, refused }: Plan): void {
  for (const { line, kind, name, path, fields } of changes) {
    const what = kind === 'changed' ? `（${fields.join('、')}）` : '';
    console.log(`${line}行目 ${WORDS[kind]} ${name} → ${path}${what}`);
  }
  for (const { line, reason } of refused) console.log(`${line}行目 使えません：${reason}`);
  console.log(`使える行 ${changes.length}、使えない行 ${refused.length}`);
}

function write({ changes }: Plan, folder: string): void {
  const fresh = changes.filter(({ kind }) => kind !== 'same');
  for (const { path, text } of fresh) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  console.log(`${fresh.length}件を書きました。npm run check で確かめてください。`);
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof CsvFileError)) throw error;
    console.error(`${error.message}。${error.remedy}。（${error.code}）`);
    process.exitCode = 2;
  }
}
