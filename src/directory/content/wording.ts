import type { Path } from './path.ts';

/** A value as it is shown to an editor, short. */
export function shown(value: unknown): string {
  if (value === undefined) return '書かれていません';
  if (value === null) return '空です';
  if (typeof value === 'string') return value === '' ? '空の文字です' : `「${cut(value)}」`;
  if (typeof value === 'number') return `数 ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `一覧（${value.length}個）`;
  return `まとまり（${cut(Object.keys(value).join('、'))}）`;
}

function cut(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ');
  return oneLine.length <= 40 ? oneLine : `${oneLine.slice(0, 39)}…`;
}

/** A path as an editor would name it: `contact.phones（1番目）.number`. */
export function fieldName(path: Path): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `（${step + 1}番目）`;
    else name += name === '' ? step : `.${step}`;
  }
  return name;
}
