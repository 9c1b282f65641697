/** One answer: what was ticked, then what was written. */
export type MemoAnswer = {
  readonly heading: string;
  readonly ticked: readonly string[];
  readonly written: string;
};

/** The answer as it stands on the sheet; empty when nothing was said. */
export function answerInWords({ ticked, written }: MemoAnswer): string {
  return [ticked.join('、'), written.trim()].filter((part) => part !== '').join('\n');
}

/** The whole memo as plain text to copy: only what was answered; empty when nothing was. */
export function memoInWords(answers: readonly MemoAnswer[]): string {
  const parts = answers.flatMap((answer) => {
    const words = answerInWords(answer);
    return words === '' ? [] : [`【${answer.heading}】\n${words}`];
  });
  return parts.length === 0 ? '' : ['相談メモ', ...parts].join('\n\n');
}
