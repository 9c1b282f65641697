import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { faultLine, type Fault } from '../../../src/directory/content/faults.ts';
import { readContent } from '../../../src/directory/content/read.ts';

/** Where a content folder keeps what people mean when they search. */
export const CONCEPTS = 'vocabulary/concepts';

/** A programme without faults. */
export const PROGRAM = `name: くらしの相談室
kana: くらしのそうだんしつ
category: self-reliance
needs: [money, unsure]
audience: [self, family]
summary: くらしの困りごとを聞きます。
coverage:
  areas: ['282065']
contact:
  phones:
    - number: 0797-31-0681
sources:
  - title: 市のページ
    url: https://www.example.lg.jp/kurashi
    date: 2026-07
verified:
  date: 2026-07-26
  how: 公式ページ
`;

/** A gathering without faults. */
export const GATHERING = `name: 縁側の日
category: ibasho
summary: 何もしなくてもいられます。
schedule:
  starts: 2026-12-05T14:00
  minutes: 120
  rrule: FREQ=MONTHLY;BYDAY=1SA
place:
  municipality: '282065'
sample: true
`;

/** A workplace without faults, introduced by the programme `soudan`. */
export const EMPLOYER = `name: ちいさな本屋
industry: I
accepts: [tour]
tasks:
  - name: 本の背ラベル貼り
    effort: 1
    contact: 1
through: soudan
place:
  municipality: '282065'
summary: 静かな本屋です。
sample: true
`;

/**
 * Makes a content folder with the shipped site.yaml and some files; it goes away after the test.
 * It has a list of search concepts of its own, an empty one: to read the shipped ones takes longer
 * than all the rest.
 */
export function contentFolder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'engawa-content-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const all = { 'site.yaml': readFileSync('content/site.yaml', 'utf8'), ...files };
  mkdirSync(join(root, CONCEPTS), { recursive: true });
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Faults of a folder with these files, without the way to the folder. */
export function faultsOf(files: Readonly<Record<string, string>>): Fault[] {
  const root = contentFolder(files);
  return readContent(root).faults.map((fault) => ({
    ...fault,
    file: fault.file.replace(`${root}/`, ''),
  }));
}

/** The same as lines that an editor reads. */
export function linesOf(files: Readonly<Record<string, string>>): string[] {
  return faultsOf(files).map(faultLine);
}
