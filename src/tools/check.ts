/**
 * `npm run check -- [--all] [--json] [folder]`: examines what the site says (docs/check.md).
 *
 * Exit code 0: nothing must be mended. 1: something must. 2: nothing could be examined.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../directory/content/folder.ts';
import { japanTime } from '../directory/days.ts';
import { examine } from './check/examine.ts';
import { report } from './check/report.ts';

const USAGE = '使い方：npm run check -- [--all] [--json] [掲載内容のフォルダー]';

/** The command line, or undefined when it cannot be meant. */
function asked() {
  try {
    const options = { all: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return positionals.length > 1 ? undefined : { ...values, folder: positionals[0] };
  } catch {
    return undefined;
  }
}

function run(): number {
  const args = asked();
  if (args === undefined) {
    console.error(USAGE);
    return 2;
  }
  const folder = args.folder ?? contentFolder();
  if (!existsSync(join(folder, 'site.yaml'))) {
    console.error(
      `掲載内容のフォルダーではありません：${folder}（site.yaml がありません）\n${USAGE}`,
    );
    return 2;
  }
  const findings = examine(folder, japanTime().day, 'src');
  process.stdout.write(
    args.json === true
      ? `${JSON.stringify(findings, null, 2)}\n`
      : `${report(findings, args.all === true)}\n`,
  );
  return findings.faults.length > 0 ? 1 : 0;
}

process.exitCode = run();
