/** Level of an employer's task: 1 little, 2 some, 3 much. */
type Level = number;

const EFFORT = ['体と頭の負担は少なめ', '体と頭の負担はほどほど', '体や頭をよく使います'] as const;
const CONTACT = ['人とはほとんど話しません', '人と少し話します', '人とよく話します'] as const;

/** Physical and mental effort in words. */
export function effortLevel(level: Level): string {
  return EFFORT[level - 1] ?? EFFORT[1];
}

/** Contact with people in words. */
export function contactLevel(level: Level): string {
  return CONTACT[level - 1] ?? CONTACT[1];
}
