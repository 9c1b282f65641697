import { z } from 'zod';
import type { Fault } from './faults.ts';
import { nearest } from './nearest.ts';
import { valueAt, type Path } from './path.ts';
import { faultAt, type Raw } from './record.ts';
import { fieldsAt, schemaAt } from './schema-at.ts';
import { fieldName, shown } from './wording.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true（はい）か false（いいえ）',
  array: '「- 」または [ ] で並べた一覧',
  object: '「欄の名前: 値」のまとまり',
  record: '「欄の名前: 値」のまとまり',
};

/** Lets a schema judge a raw value: the entry, or every fault in Japanese. */
export function judge<T>(
  raw: Raw,
  schema: z.ZodType<T>,
): { entry: T; faults: [] } | { entry: undefined; faults: Fault[] } {
  const result = schema.safeParse(raw.value);
  if (result.success) return { entry: result.data, faults: [] };
  return {
    entry: undefined,
    faults: result.error.issues.flatMap((issue) => faultsOf(raw, schema, issue)),
  };
}

function faultsOf(raw: Raw, schema: z.ZodType, issue: Issue): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(raw.value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(raw, schema, path, key));
    case 'invalid_type':
      return [wrongKind(raw, path, issue.expected, value)];
    case 'invalid_value':
      return [wrongChoice(raw, path, schemaAt(schema, path), issue.values, value)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(raw, path, issue, value)];
    case 'invalid_key':
      return [
        faultAt(raw, path, {
          expected: issue.issues[0]?.message ?? '正しい欄の名前',
          found: `「${String(path.at(-1))}」`,
          remedy: '欄の名前を見直してください',
        }),
      ];
    default: {
      const remedy: unknown = issue.code === 'custom' ? issue.params?.['remedy'] : undefined;
      return [
        faultAt(raw, path, {
          expected: issue.message,
          value,
          remedy: typeof remedy === 'string' ? remedy : '値を見直してください',
        }),
      ];
    }
  }
}

function unknownField(raw: Raw, schema: z.ZodType, path: Path, key: string): Fault {
  const known = fieldsAt(schema, path);
  const meant = nearest(key, known);
  return faultAt(raw, [...path, key], {
    expected: `決められた欄の名前（${known.join('、')}）`,
    found: `知らない欄「${key}」`,
    remedy: meant ? `「${meant}」に直してください` : '名前を直すか、この欄を消してください',
  });
}

function wrongKind(raw: Raw, path: Path, expected: string, value: unknown): Fault {
  const name = fieldName(path.slice(-1));
  let remedy = '書き方を見直してください';
  if (value === undefined || value === null) remedy = `「${name}」に値を書いてください`;
  else if (expected === 'string' && typeof value !== 'object')
    remedy = '" " で囲んで、文字として書いてください';
  else if (expected === 'boolean') remedy = '引用符を付けずに true か false と書いてください';
  else if (expected === 'array') remedy = '一つだけのときも [値] のように書いてください';
  return faultAt(raw, path, { expected: KINDS[expected] ?? expected, value, remedy });
}

function wrongChoice(
  raw: Raw,
  path: Path,
  schema: unknown,
  values: readonly unknown[],
  value: unknown,
): Fault {
  const labels = schema instanceof z.ZodType ? schema.meta()?.['labels'] : undefined;
  const named = values.map(String).map((choice) => {
    const label: unknown =
      typeof labels === 'object' && labels !== null ? Reflect.get(labels, choice) : undefined;
    return typeof label === 'string' && label !== choice ? `${choice}（${label}）` : choice;
  });
  const meant = typeof value === 'string' ? nearest(value, values.map(String)) : undefined;
  return faultAt(raw, path, {
    expected: `次のどれか：${named.join('、')}`,
    value,
    remedy: meant ? `「${meant}」に直してください` : 'この中から選んで書いてください',
  });
}

function outOfRange(
  raw: Raw,
  path: Path,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
): Fault {
  const unit = issue.origin === 'array' ? '個' : '';
  const bound =
    issue.code === 'too_small' ? `${issue.minimum}${unit}以上` : `${issue.maximum}${unit}以下`;
  return faultAt(raw, path, {
    expected: bound,
    found: shown(value),
    remedy: issue.origin === 'array' ? '一つ以上書いてください' : '範囲の中の数に直してください',
  });
}
