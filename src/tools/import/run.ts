/**
 * `npm run import:source -- <folder> [--into <content folder>] [--national]`
 *
 * Runs every importer whose source file lies in the folder and writes
 * `<content folder>/imported/<collection>/<source>.jsonl`. The order below is the order of
 * precedence: where two sources know the same thing, the earlier one keeps its facts and the later
 * one fills what is missing. Of the large nationwide lists, only rows in the region of
 * `<content folder>/site.yaml` are written; `--national` writes their other rows and all facilities
 * of the country (`<folder>/wam/`) to `imported/national/`, which `ENGAWA_SCALE=national` adds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
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
import { outputFiles, writeFiles } from './write.ts';

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

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'content' },
      national: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder || !existsSync(folder)) {
    console.error('資料のフォルダがありません。例：npm run import:source -- 資料のフォルダ');
    process.exitCode = 1;
    return;
  }
  const context: Context = {
    towns: readGazetteer(join(values.into, 'gazetteer/municipalities.json')).places,
    editorial: readEditorial(join(values.into, 'imported/editorial.yaml')),
  };
  const sources = jsonFiles(folder);
  const region = readRegion(join(values.into, 'site.yaml'));
  const nationwide = importNationwide(sources, context).map((all) => splitByRegion(all, region));
  const imports = [...importFiles(sources, context), ...nationwide.map(({ inside }) => inside)];
  if (imports.length === 0) {
    console.error('読める資料がありません。フォルダの中の JSON ファイルの名前を確かめてください');
    process.exitCode = 1;
    return;
  }
  const differences: Difference[] = [];
  const national = values.national
    ? [nationalFacilities(folder, context), ...nationwide.map(({ outside }) => outside)]
    : [];
  const files = [
    ...outputFiles(imports, differences),
    ...outputFiles(national, differences, 'imported/national'),
  ];
  writeFiles(values.into, files);
  for (const { source, drops } of [...imports, ...national]) {
    console.log(`${source}：使わなかったもの ${drops.length}件`);
    for (const line of summarizeDrops(drops)) console.log(line);
  }
  for (const { id, field, kept, left } of differences) {
    console.log(`資料のくいちがい ${id} ${field}：${kept} をのせ、${left} は使いませんでした`);
  }
  for (const { path, lines } of files) console.log(`${path}：${lines}件`);
}

if (import.meta.main) main();
