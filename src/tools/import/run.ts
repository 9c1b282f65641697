/**
 * `npm run import:source -- <folder> [--into <content folder>] [--national]`
 *
 * Runs every importer whose source file lies in the folder and writes
 * `<content folder>/imported/<collection>/<source>.jsonl`. Where two sources know the same thing, the
 * earlier one (importers.ts) keeps its facts and the later one fills what is missing. Of the large
 * nationwide lists, only rows in the region of `<content folder>/site.yaml` are written; `--national`
 * writes their other rows and all facilities of the country (`<folder>/wam/`) to
 * `imported/national/`, which `ENGAWA_SCALE=national` adds.
 *
 * Exit code 0: written. 1: the content folder cannot be used. 2: nothing to read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../../directory/content/faults.ts';
import { readGazetteer } from '../../directory/content/gazetteer.ts';
import type { Context } from './context.ts';
import type { Imported } from './draft.ts';
import { readEditorial } from './editorial.ts';
import { importFiles, importNationwide, type SourceFile } from './importers.ts';
import { readKinds } from './kinds.ts';
import { summarizeDrops } from './ledger.ts';
import type { Difference } from './merge.ts';
import { readRegion, splitByRegion } from './region.ts';
import { importNationalFacilities } from './sources/national-facilities.ts';
import { outputFiles, writeFiles, type OutputFile } from './write.ts';

const USAGE = '使い方：npm run import:source -- 元データのフォルダー [--into content] [--national]';

/** The JSON files of a folder by name; other files are left alone. */
function jsonFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      name,
      content: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    }));
}

function nationalFacilities(folder: string, context: Context): Imported {
  const files = jsonFiles(join(folder, 'wam')).map(({ content }) => content);
  return importNationalFacilities(files, context);
}

/** The command line, or undefined when it cannot be meant. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        into: { type: 'string', default: 'content' },
        national: { type: 'boolean', default: false },
      },
    });
    const [folder, ...more] = positionals;
    return folder === undefined || more.length > 0 ? undefined : { ...values, folder };
  } catch {
    return undefined;
  }
}

/**
 * What importers look at in a content folder.
 * @throws ContentError when the gazetteer, the decisions of the editor or the words cannot be used
 */
function contextOf(folder: string): Context {
  const { places, faults } = readGazetteer(join(folder, 'gazetteer/municipalities.json'));
  if (faults.length > 0) throw new ContentError(faults);
  return {
    towns: places,
    editorial: readEditorial(join(folder, 'imported/editorial.yaml')),
    kinds: readKinds(join(folder, 'imported/kinds.yaml')),
  };
}

/** What was left out and why, where sources disagree, and what was written. */
function tell(
  imports: readonly Imported[],
  differences: readonly Difference[],
  files: readonly OutputFile[],
): void {
  for (const { source, drops } of imports) {
    console.log(`${source}：使わなかったもの ${drops.length}件`);
    for (const line of summarizeDrops(drops)) console.log(line);
  }
  for (const { id, field, kept, left } of differences) {
    console.log(`資料のくいちがい ${id} ${field}：${kept} をのせ、${left} は使いませんでした`);
  }
  for (const { path, lines } of files) console.log(`${path}：${lines}件`);
}

/** @returns the exit code: 0 done, 1 the content cannot be used, 2 nothing to read */
function run(): number {
  const args = asked();
  if (args === undefined || !existsSync(args.folder)) {
    console.error(`元データのフォルダーがありません。\n${USAGE}`);
    return 2;
  }
  const context = contextOf(args.into);
  const sources = jsonFiles(args.folder);
  const region = readRegion(join(args.into, 'site.yaml'));
  const nationwide = importNationwide(sources, context).map((all) => splitByRegion(all, region));
  const imports = [...importFiles(sources, context), ...nationwide.map(({ inside }) => inside)];
  if (imports.length === 0) {
    console.error(
      '読める資料がありません。フォルダーの中の JSON ファイルの名前を確かめてください。',
    );
    return 2;
  }
  const national = args.national
    ? [nationalFacilities(args.folder, context), ...nationwide.map(({ outside }) => outside)]
    : [];
  const differences: Difference[] = [];
  const files = [
    ...outputFiles(imports, differences),
    ...outputFiles(national, differences, 'imported/national'),
  ];
  writeFiles(args.into, files);
  tell([...imports, ...national], differences, files);
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = run();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
