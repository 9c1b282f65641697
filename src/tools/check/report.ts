import { faultLine } from '../../directory/content/faults.ts';
import type { Advice } from './advice.ts';
import type { Stale } from './dates.ts';
import type { Findings } from './examine.ts';

const NAMES: Readonly<Record<string, string>> = {
  organizations: '団体',
  programs: '支援・相談',
  gatherings: '居場所・集まり',
  employers: '協力事業所',
  guides: '読みもの',
  hotlines: '電話・チャット',
};

function staleLine({ file, name, verified, page }: Stale): string {
  const last = verified === undefined ? '確認の記録なし' : `最後の確認 ${verified}`;
  return `  ${name}（${last}） ${page ?? '公式ページの記録なし'} ｜ ${file}`;
}

function adviceLine({ file, line, field, advice }: Advice): string {
  return `  ${file}${line === undefined ? '' : `:${line}`} ${field} ｜ ${advice}`;
}

/** Rows of bulk files, counted by file: they are confirmed by importing again. */
function countsByFile(rows: readonly { readonly file: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { file } of rows) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].map(([file, count]) => `  ${file} ${count}件`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/**
 * The findings as text for the person who edits the content.
 * @param all bulk rows one by one too, instead of counted by file
 */
export function report({ counts, faults, stale, advice }: Findings, all: boolean): string {
  const isBulk = ({ file }: { file: string }): boolean => !all && file.endsWith('.jsonl');
  const read = Object.entries(counts).map(([name, count]) => `${NAMES[name] ?? name}${count}`);
  const verdict =
    faults.length === 0 ? '直すところはありません。' : `直すところが${faults.length}か所あります。`;
  return [
    `読んだもの：${read.join('、')}`,
    ...section(
      '■ 直すところ',
      faults.map((fault) => `  ${faultLine(fault)}`),
    ),
    ...section(
      '■ もう一度たしかめるところ（公式ページを開いて、verified を書きかえてください）',
      stale.filter((entry) => !isBulk(entry)).map(staleLine),
    ),
    ...section(
      '■ もう一度取りこむところ（提供元のデータが180日より古いもの）',
      countsByFile(stale.filter(isBulk)),
    ),
    ...section('■ 読みやすくするために（直さなくてもサイトは作れます）', [
      ...advice.filter((one) => !isBulk(one)).map(adviceLine),
      ...countsByFile(advice.filter(isBulk)),
    ]),
    '',
    verdict,
  ].join('\n');
}
