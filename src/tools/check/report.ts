import { faultLine } from '../../directory/content/faults.ts';
import type { Advice } from './advice.ts';
import type { Stale } from './dates.ts';
import type { Ending } from './endings.ts';
import type { Findings } from './examine.ts';
import { section, type Line, type Section } from './section.ts';

const NAMES: Readonly<Record<string, string>> = {
  organizations: '団体',
  programs: '支援・相談',
  gatherings: '居場所・集まり',
  employers: '協力事業所',
  guides: '読みもの',
  hotlines: '電話・チャット',
};

const BULK =
  '.jsonl のファイルは、公開データから取りこんだものです。手では書きかえず、content/imported の editorial.yaml（1件ずつ）か kinds.yaml（種類ごと）で補ってから取りこみ直します。';

const at = ({ file, line }: { file: string; line?: number | undefined }): string =>
  line === undefined ? file : `${file}:${line}`;

function staleLine({ file, name, verified, page }: Stale): string {
  const last = verified === undefined ? '確認の記録なし' : `最後の確認 ${verified}`;
  return `${name}（${last}） ${page ?? '公式ページの記録なし'} ｜ ${file}`;
}

function endingLine({ name, state, day, ...place }: Ending): string {
  const words = {
    ended: day === undefined ? '一度も日どりがありません' : `最後は ${day} でした`,
    ending: `${day ?? ''} が最後です`,
    undated: `つぎは ${day ?? ''} で、半年のうちに日どりがありません`,
  };
  return `${name}（${words[state]}） ｜ ${at(place)}`;
}

const adviceLine = ({ field, advice, ...place }: Advice): string =>
  `${at(place)} ${field} ｜ ${advice}`;

/**
 * Findings as lines. Rows of bulk files are mended where they come from, not one by one: they are
 * counted by file.
 */
function linesOf<T extends { readonly file: string }>(
  rows: readonly T[],
  words: (row: T) => string,
  all: boolean,
): Line[] {
  const isBulk = ({ file }: T): boolean => !all && file.endsWith('.jsonl');
  const alone = rows.filter((row) => !isBulk(row)).map((row) => ({ text: words(row), count: 1 }));
  const files = Map.groupBy(rows.filter(isBulk), ({ file }) => file);
  return [
    ...alone,
    ...[...files].map(([file, { length }]) => ({ text: `${file} ${length}件`, count: length })),
  ];
}

const KINDS: Readonly<Record<Advice['kind'], readonly [title: string, next: string]>> = {
  sentence: ['読みやすくできる文', '短く分けるか、やさしい言葉に言いかえてください'],
  easy: ['やさしい日本語', '短い文で書きたすか、むずかしい言葉に（ ）で説明をつけてください'],
  kana: ['読み（ひらがな）のないもの', 'kana の行を書きたしてください'],
  phone: ['電話番号の区切り', 'ハイフンの場所をたしかめてください'],
  twin: ['同じものが二つあるかもしれないところ', '見くらべて、同じなら片方を消してください'],
};

/**
 * The findings as text for the person who edits the content: what must be mended first, each part
 * with its number and what to do, ten lines of each.
 * @param all every line, and bulk rows one by one
 */
export function report(findings: Findings, all: boolean): string {
  const { counts, faults, stale, gatherings, advice } = findings;
  const read = Object.entries(counts).map(([name, count]) => `${NAMES[name] ?? name}${count}`);
  const byHand = stale.filter(({ bulk }) => !bulk);
  const imported = stale.filter(({ bulk }) => bulk);
  const parts: Omit<Section, 'all'>[] = [
    {
      title: '直すところ',
      next: '上から順に直してください',
      lines: linesOf(faults, faultLine, true),
    },
    {
      title: '終わった集まり、もうすぐ終わる集まり',
      next: '続くなら schedule に新しい日どりを書き、続かないならファイルを消してください',
      lines: linesOf(gatherings, endingLine, all),
    },
    {
      title: 'もう一度たしかめるところ',
      next: '公式ページを開いて、verified を書きかえてください',
      lines: linesOf(byHand, staleLine, all),
    },
    {
      title: 'もう一度取りこむところ（提供元のデータが180日より古いもの）',
      next: '提供元に新しいデータがあれば、npm run import:source で取りこみ直してください',
      lines: linesOf(imported, staleLine, all),
    },
    ...Object.entries(KINDS).map(([kind, [title, next]]) => ({
      title,
      next: `${next}（直さなくてもサイトは作れます）`,
      lines: linesOf(
        advice.filter((one) => one.kind === kind),
        adviceLine,
        all,
      ),
    })),
  ];
  return [
    `読んだもの：${read.join('、')}`,
    ...parts.flatMap((part) => section({ ...part, all })),
    ...(parts.some(({ lines }) => lines.some(({ count }) => count > 1)) ? ['', BULK] : []),
    '',
    faults.length === 0
      ? '直すところはありません。'
      : `直すところが${faults.length}か所あります。直したら、もう一度 npm run check を動かしてください。`,
  ].join('\n');
}
