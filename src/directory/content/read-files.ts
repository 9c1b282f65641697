import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { isSlug } from '../schema/parts/slug.ts';
import { fieldOf } from '../schema/parts/field.ts';
import type { Fault } from './faults.ts';
import { filesIn, shownPath } from './files.ts';
import { faultAt, type Raw } from './record.ts';
import { parseYaml } from './yaml-text.ts';

/** Raw entries of one collection and the faults of their notation. */
export type RawEntries = { readonly raws: Raw[]; readonly faults: Fault[] };

/** Markdown of a guide and the line of the file on which it begins. */
export type GuideBody = { readonly text: string; readonly firstLine: number };

/** Entries written one to a file: `<folder>/<id>.yaml`. The id is the file name. */
export function readEntryFiles(folder: string): RawEntries {
  const read: RawEntries = { raws: [], faults: [] };
  for (const path of filesIn(folder, ['.yaml', '.yml'])) {
    const parsed = parseYaml(shownPath(path), readFileSync(path, 'utf8'));
    read.faults.push(...parsed.faults);
    if (parsed.raw) addNamed(read, parsed.raw, basename(path, extname(path)));
  }
  return read;
}

/** Guides: YAML between two lines of `---`, then Markdown. The raw value carries `body`. */
export function readGuideFiles(folder: string): RawEntries & { bodies: Map<string, GuideBody> } {
  const read: RawEntries = { raws: [], faults: [] };
  const bodies = new Map<string, GuideBody>();
  for (const path of filesIn(folder, ['.md'])) {
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
    if (!match) {
      read.faults.push({
        file: shownPath(path),
        line: 1,
        field: '',
        expected: '「---」の行にはさまれた見出し情報',
        found: `「${text.split('\n', 1)[0] ?? ''}」で始まる文`,
        remedy: 'ほかの読みものの最初の部分を写して、書きかえてください',
      });
      continue;
    }
    const parsed = parseYaml(shownPath(path), match[1] ?? '', 1);
    read.faults.push(...parsed.faults);
    if (!parsed.raw) continue;
    const id = basename(path, '.md');
    bodies.set(id, {
      text: text.slice(match[0].length),
      firstLine: match[0].split('\n').length,
    });
    addNamed(read, parsed.raw, id);
  }
  return { ...read, bodies };
}

/** Bulk entries: `<folder>/*.jsonl`, one entry with its id on each line. */
export function readBulkFiles(folder: string): RawEntries {
  const read: RawEntries = { raws: [], faults: [] };
  for (const path of filesIn(folder, ['.jsonl'])) {
    const file = shownPath(path);
    for (const [index, text] of readFileSync(path, 'utf8').split('\n').entries()) {
      if (text.trim() === '') continue;
      const line = index + 1;
      try {
        read.raws.push({ file, value: JSON.parse(text) as unknown, lineOf: () => line });
      } catch {
        read.faults.push({
          file,
          line,
          field: '',
          expected: '1行に1件のJSON',
          found: `「${text.slice(0, 40)}…」`,
          remedy: 'npm run import:source で取りこみ直してください',
        });
      }
    }
  }
  return read;
}

/** One YAML file that holds a whole list or record. Missing file: one fault. */
export function readWholeFile(path: string): { raw: Raw | undefined; faults: Fault[] } {
  const file = shownPath(path);
  if (existsSync(path)) return parseYaml(file, readFileSync(path, 'utf8'));
  return {
    raw: undefined,
    faults: [
      {
        file,
        field: '',
        expected: 'このファイル',
        found: 'ありません',
        remedy: '最初からある content/ の同じ名前のファイルを写して、書きかえてください',
      },
    ],
  };
}

function addNamed(read: RawEntries, raw: Raw, id: string): void {
  if (!isSlug(id)) {
    read.faults.push(
      faultAt(raw, [], {
        expected: '英小文字・数字・ハイフンだけのファイル名',
        found: `「${id}」`,
        remedy: 'ファイルの名前を、例：kariya-salon.yaml のように変えてください',
      }),
    );
    return;
  }
  const value = raw.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    read.faults.push(
      faultAt(raw, [], {
        expected: '1件の内容（「欄の名前: 値」を並べたもの）',
        value,
        remedy: 'ほかのファイルを写して、書きかえてください',
      }),
    );
    return;
  }
  const written = fieldOf(value, 'id');
  if (written !== undefined && written !== id) {
    read.faults.push(
      faultAt(raw, ['id'], {
        expected: `ファイルの名前と同じ「${id}」`,
        value: written,
        remedy: 'id の行を消してください（ファイルの名前がIDになります）',
      }),
    );
  }
  read.raws.push({ ...raw, value: { ...value, id } });
}
