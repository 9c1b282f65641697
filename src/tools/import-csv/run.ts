/**
 * `npm run import -- FILE.csv --source "題名" [--category 種類] [--into content] [--write]`
 *
 * Shows what a municipal event or facility list, or our own template, would change in the content;
 * with `--write` the good rows become content files. Bad rows are told with line and reason.
 *
 * Exit code 0: every row can be used. 1: some cannot. 2: nothing could be read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../directory/content/read.ts';
import { decode } from './decode.ts';
import { CsvFileError } from './errors.ts';
import { collectionOf, planOf, type Plan } from './plan.ts';
import { readTable } from './table.ts';

const USAGE =
  '使い方：npm run import -- 一覧.csv --source "○○市 イベント一覧" [--category 種類] [--into content] [--write]';
const WORDS = { new: '新しい', changed: '変わる', same: '同じ' } as const;

/** The command line, or undefined when it cannot be meant. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        category: { type: 'string' },
        into: { type: 'string', default: 'content' },
        write: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    const { source } = values;
    if (file === undefined || more.length > 0 || !source) return undefined;
    return { ...values, file, source };
  } catch {
    return undefined;
  }
}

/** @returns the exit code: 0 every row can be used, 1 some cannot, 2 nothing could be read */
function run(): number {
  const args = asked();
  if (args === undefined || !existsSync(args.file)) {
    console.error(`CSV ファイルと出典の題名がいります。\n${USAGE}`);
    return 2;
  }
  const { file, into, source } = args;
  // A mistyped folder would be made, and its rows lost to the site.
  if (!existsSync(join(into, 'site.yaml'))) {
    console.error(
      `掲載内容のフォルダーではありません：${into}（site.yaml がありません）\n${USAGE}`,
    );
    return 2;
  }
  const { text, encoding } = decode(readFileSync(file));
  const table = readTable(text);
  const { content } = readContent(into);
  const plan = planOf(
    table,
    {
      towns: content.places,
      categories: content.vocabulary.categories,
      collection: collectionOf(table.columns),
      category: args.category,
      source,
    },
    into,
  );
  console.log(`${file}（${encoding}）：${table.rows.length + table.refused.length}行`);
  tell(plan);
  if (args.write) write(plan, into);
  else console.log('まだ何も書いていません。書くには --write を付けてください。');
  return plan.refused.length > 0 ? 1 : 0;
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
    process.exitCode = run();
  } catch (error) {
    if (!(error instanceof CsvFileError)) throw error;
    console.error(`${error.message}。${error.remedy}。（${error.code}）`);
    process.exitCode = 2;
  }
}
