import { basename } from 'node:path';
import type { Context } from './context.ts';
import type { Imported } from './draft.ts';
import type { OfficeList } from './office-kinds.ts';
import { importAreaCurated } from './sources/area-curated.ts';
import { importAreaFacilities } from './sources/area-facilities.ts';
import { importAreaWindows } from './sources/area-windows.ts';
import { importFoundingTexts } from './sources/founding-texts.ts';
import { importHotlines } from './sources/hotlines.ts';
import { importNationalProgrammes } from './sources/national-programmes.ts';
import { importJobCenters } from './sources/job-centers.ts';
import { importOfficeList } from './sources/office-list.ts';
import { importSelfReliance } from './sources/self-reliance.ts';
import { importWelfareCouncils } from './sources/welfare-councils.ts';

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

/** A source file: its name and its parsed JSON. */
export type SourceFile = { readonly name: string; readonly content: unknown };

/**
 * Runs all importers over the source files that are there, first = highest precedence. Files of
 * areas are known by their shape, not by their name, so that any town can bring its own.
 */
export function importFiles(files: readonly SourceFile[], context: Context): readonly Imported[] {
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
export function importNationwide(
  files: readonly SourceFile[],
  context: Context,
): readonly Imported[] {
  return NATIONWIDE.flatMap(({ file, run }) =>
    files.filter(({ name }) => name === file).map(({ content }) => run(content, context)),
  );
}

function isAreaFile(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'curated' in content;
}
