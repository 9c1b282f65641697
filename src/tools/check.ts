import { contentFolder } from '../directory/content/folder.ts';
import { japanTime } from '../directory/days.ts';
import { examine } from './check/examine.ts';
import { report } from './check/report.ts';

// npm run check [-- --json] [--all] [folder]
// Exit code 1 when something must be mended; stale entries and advice alone give 0.
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--')) ?? contentFolder();
const findings = examine(folder, japanTime().day, 'src');
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify(findings, null, 2)}\n`
    : `${report(findings, args.includes('--all'))}\n`,
);
process.exitCode = findings.faults.length > 0 ? 1 : 0;
