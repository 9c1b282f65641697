/**
 * `npm run import:source -- <folder> [--into <content folder>] [--national]`
 *
 * Runs every importer whose source file lies in the folder and writes
 * `<content folder>/imported/<collection>/<source>.jsonl`. The order below is the order of
 * precedence: where two sources know the same thing, the earlier one keeps its facts and the later
 * one fills what is missing. `--national` also writes all facilities of the country (`<folder>/wam/`)
 * to `imported/national/`, which `ENGAWA_SCALE=national` adds to the site.
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
import { importAreaCurated } from './sources/area-curated.ts';
import { importAreaFacilities } from './sources/area-facilities.ts';
import { importAreaWindows } from './sources/area-windows.ts';
import { importFoundingTexts } from './sources/founding-texts.ts';
import { importHotlines } from './sources/hotlines.ts';
import { importNationalFacilities } from './sources/national-facilities.ts';
import { importNationalProgrammes } from './sources/national-programmes.ts';
import { importOfficeList } from './sources/office-list.ts';
import { importSelfReliance } from './sources/self-reliance.ts';
import type { Difference } from './merge.ts';
import { outputFiles, writeFiles } from './write.ts';

type Importer = { file: string; run: (file: unknown, context: Context) => Imported };

/** Area files and the names of their outputs; each holds curated rows, windows and facilities. */
const AREAS = ['hyogo_hanshin.json', 'aichi_kariya.json'].map((file) => ({
  file,
  area: basename(file, '.json').replaceAll('_', '-'),
}));

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

/** All importers, first = highest precedence. */
export const IMPORTERS: readonly Importer[] = [
  ...AREAS.map(({ file, area }) => ({
    file,
    run: (source: unknown, context: Context) => importAreaCurated(area, source, context),
  })),
  { file: 'seed_orgs.json', run: importFoundingTexts },
  { file: 'self_reliance_nationwide.json', run: importSelfReliance },
  ...AREAS.map(({ file, area }) => ({
    file,
    run: (source: unknown, context: Context) => importAreaWindows(area, source, context),
  })),
  ...AREAS.map(({ file, area }) => ({
    file,
    run: (source: unknown, context: Context) => importAreaFacilities(area, source, context),
  })),
  ...OFFICE_LISTS.map(({ file, list }) => ({
    file,
    run: (source: unknown, context: Context) => importOfficeList(list, source, context),
  })),
  { file: 'programs.json', run: importNationalProgrammes },
  { file: 'hotlines.json', run: importHotlines },
];

/** Runs the importers over a folder of source files; sources that are not there are skipped. */
export function importFolder(folder: string, context: Context): readonly Imported[] {
  return IMPORTERS.filter(({ file }) => existsSync(join(folder, file))).map(({ file, run }) =>
    run(JSON.parse(readFileSync(join(folder, file), 'utf8')), context),
  );
}

function nationalFacilities(folder: string, context: Context): Imported {
  const wam = join(folder, 'wam');
  const files = readdirSync(wam).filter((name) => name.endsWith('.json'));
  return importNationalFacilities(
    files.toSorted().map((name): unknown => JSON.parse(readFileSync(join(wam, name), 'utf8'))),
    context,
  );
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
  const imports = importFolder(folder, context);
  if (imports.length === 0) {
    console.error(`読める資料がありません：${IMPORTERS.map(({ file }) => file).join('、')}`);
    process.exitCode = 1;
    return;
  }
  const differences: Difference[] = [];
  const national = values.national ? [nationalFacilities(folder, context)] : [];
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
