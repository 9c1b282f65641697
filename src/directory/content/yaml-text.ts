import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Fault } from './faults.ts';
import type { Path } from './path.ts';
import type { Raw } from './record.ts';

const REMEDIES: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: '字下げのタブを、半角の空白2つに直してください',
  BAD_INDENT: '上の行と字下げ（半角の空白の数）をそろえてください',
  DUPLICATE_KEY: '同じ名前の欄が二つあります。一つにまとめてください',
  MISSING_CHAR: '閉じる引用符やかっこ、または欄の名前のうしろの「: 」を補ってください',
  BLOCK_AS_IMPLICIT_KEY: '「:」や「#」を含む文は、引用符 " " で囲んでください',
  IMPOSSIBLE: '「:」や「#」を含む文は、引用符 " " で囲んでください',
  MULTILINE_IMPLICIT_KEY: '「: 」の前後と、引用符の閉じ忘れを見直してください',
};

/**
 * Parses YAML and remembers where every value stands.
 * @param lineOffset lines before this text in its file (front matter)
 * @returns the raw value, or the faults of the notation
 */
export function parseYaml(
  file: string,
  text: string,
  lineOffset = 0,
): { raw: Raw; faults: [] } | { raw: undefined; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + lineOffset;
  if (document.errors.length > 0) {
    return {
      raw: undefined,
      faults: document.errors.map((error) => notationFault(file, text, error, lineAt)),
    };
  }
  const lineOf = (path: Path): number | undefined => {
    const offset = offsetOf(document.contents, path);
    return offset === undefined ? undefined : lineAt(offset);
  };
  return { raw: { file, value: document.toJS() as unknown, lineOf }, faults: [] };
}

function notationFault(
  file: string,
  text: string,
  error: YAMLError,
  lineAt: (offset: number) => number,
): Fault {
  const start = text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1)) + 1;
  const found = text.slice(start).split('\n', 1)[0]?.trim() ?? '';
  return {
    file,
    line: lineAt(error.pos[0]),
    field: '',
    expected: 'YAMLとして読める書き方（欄の名前: 値）',
    found: found === '' ? '読めない行' : `「${found.slice(0, 60)}」`,
    remedy: REMEDIES[error.code] ?? '字下げ、引用符、「: 」のうしろの空白を見直してください',
  };
}

/** Offset of the key (or the value) at a path, or of its nearest parent that exists. */
function offsetOf(node: unknown, path: Path): number | undefined {
  const own = isNode(node) ? node.range?.[0] : undefined;
  const [step, ...rest] = path;
  if (step === undefined) return own;
  if (isSeq(node)) return offsetOf(node.items[Number(step)], rest) ?? own;
  if (!isMap(node)) return own;
  const pair = node.items.find(
    (item) => isPair(item) && isNode(item.key) && String(item.key.toJSON()) === String(step),
  );
  if (!pair) return own;
  const key = isNode(pair.key) ? pair.key.range?.[0] : undefined;
  return rest.length === 0 ? key : (offsetOf(pair.value, rest) ?? key);
}
