/**
 * `npm run import:source -- <folder> [--into <content folder>] [--national]`
 *
 * Runs every importer whose source file lies in the folder and writes
 * `<content folder>/imported/<collection>/<source>.jsonl`. The order below is the order of
 * precedence: where two sources know the same thing, the earlier one keeps its facts and the later
 * one fills what is missing. Of the large nationwide lists, only rows in the region of
 * `<content folder>/site.yaml` are written; `--national` writes their other rows and all facilities
 * of the country (`<folder>/wam/`) to `imported/national/`, which `ENGAWA_SCALE=national` adds.
 *
 * Exit code 0: written. 1: the content folder cannot be used. 2: nothing to read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../../directory/content/faults.ts';
import { readGazetteer } from '../../directory/content/gazetteer.ts';
import type { Context } from './context.ts';
import type { Imported } from './draft.ts';
import { readEditorial } from './editorial.ts';
import { summarizeDrops } from './ledger.ts';
import type { OfficeList } from './office-kinds.ts';
import { readRegion, splitByRegion } from './region.ts';
import { importAreaCurated } from './sources/area-curated.ts';
import { importAreaFacilities } from './sources/area-facilities.ts';
import { importAreaWindows } from './sources/area-windows.ts';
import { importFoundingTexts } from './sources/founding-texts.ts';
import { importHotlines } from './sources/hotlines.ts';
import { importNationalFacilities } from './sources/national-facilities.ts';
import { importNationalProgrammes } from './sources/national-programmes.ts';
import { importJobCenters } from './sources/job-centers.ts';
import { importOfficeList } from './sources/office-list.ts';
import { importSelfReliance } from './sources/self-reliance.ts';
import { importWelfareCouncils } from './sources/welfare-councils.ts';
import type { Difference } from './merge.ts';
import { outputFiles, writeFiles, type OutputFile } from './write.ts';

const USAGE = '使い方：npm run import:source -- 元データのフォルダー [--into content] [--national]';

/** Small national lists of one kind of office each. */
const OFFICE_LISTS: readonly { file: string; list: OfficeList }[] = [
  { file: 'hikikomori_centers.json', list: 'hikikomori-centers' },
  { file: 'seishin_centers_partial.json', list: 'mental-health-centers' },
  { file: 'hattatsu_partial.json', list: 'developmental-centers' },
  { file: 'saposute_partial.json', list: 'youth-support-stations' },
  { file: 'wakamono_sodan_partial.json', list: 'youth-consultation' },
  { file: 'hokenjo_current_partial.json', list: 'health-centers' },
  { file: 'khj_chapters_names.json', list: 'family-groups' },
];

/** Nationwide lists of which only the region is shipped; last in precedence. */
const NATIONWIDE: readonly {
  file: string;
  run: (content: unknown, context: Context) => Imported;
}[] = [
  { file: 'shakyo.json', run: importWelfareCouncils },
  { file: 'hellowork.json', run: importJobCenters },
];

type File = { name: string; content: unknown };

/**
 * Runs all importers over the source files that are there, first = highest precedence. Files of
 * areas are known by their shape, not by their name, so that any town can bring its own.
 */
export function importFiles(files: readonly File[], context: Context): readonly Imported[] {
  const areas = files
    .filter(({ content }) => isAreaFile(content))
    .map(({ name, content }) => ({ area: basename(name, '.json').replaceAll('_', '-'), content }));
  const one = (name: string, run: (content: unknown, context: Context) => Imported) =>
    files.filter((file) => file.name === name).map(({ content }) => run(content, context));
  return [
    ...areas.map(({ area, content }) => importAreaCurated(area, content, context)),
    ...one('seed_orgs.json', importFoundingTexts),
    ...one('self_reliance_nationwide.json', importSelfReliance),
    ...areas.map(({ area, content }) => importAreaWindows(area, content, context)),
    ...areas.map(({ area, content }) => importAreaFacilities(area, content, context)),
    ...OFFICE_LISTS.flatMap(({ file, list }) =>
      one(file, (content) => importOfficeList(list, content, context)),
    ),
    ...one('programs.json', importNationalProgrammes),
    ...one('hotlines.json', importHotlines),
  ];
}

/** Runs the importers of large nationwide lists over the source files that are there. */
export function importNationwide(files: readonly File[], context: Context): readonly Imported[] {
  return NATIONWIDE.flatMap(({ file, run }) =>
    files.filter(({ name }) => name === file).map(({ content }) => run(content, context)),
  );
}

function isAreaFile(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'curated' in content;
}

/** The JSON files of a folder by name; other files are left alone. */
function jsonFiles(folder: string): readonly File[] {
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
 * @throws ContentError when the gazetteer or the decisions of the editor cannot be used
 */
function contextOf(folder: string): Context {
  const { places, faults } = readGazetteer(join(folder, 'gazetteer/municipalities.json'));
  if (faults.length > 0) throw new ContentError(faults);
  return { towns: places, editorial: readEditorial(join(folder, 'imported/editorial.yaml')) };
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
