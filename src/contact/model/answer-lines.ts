import { ELSEWHERE, FOR_WHOM, labelOf, NOT_SURE, REPLY_BY, RHYTHM, WISHES } from '../choices.ts';
import type { Answers } from './answers.ts';
import type { Step } from './steps.ts';
import type { Area, Need } from '../props.ts';

/** What a question was answered with, one line each; empty when it was left open. */
export function answerLines(
  step: Step,
  answers: Answers,
  needs: readonly Need[],
  areas: readonly Area[],
): readonly string[] {
  switch (step) {
    case 'forWhom':
      return answers.forWhom === null ? [] : [labelOf(FOR_WHOM, answers.forWhom)];
    case 'needs':
      return answers.needs.map((id) => labelOf([...needs, NOT_SURE], id));
    case 'words':
      return answers.words.trim() === '' ? [] : [answers.words.trim()];
    case 'where':
      return answers.area === null ? [] : [placeName(answers.area, areas)];
    case 'wishes':
      return answers.wishes.map((id) => labelOf(WISHES, id));
    case 'hearBack':
      return [
        labelOf(REPLY_BY, answers.replyBy),
        ...(answers.replyBy === 'none' ? [] : [labelOf(RHYTHM, answers.rhythm)]),
      ];
  }
}

/** The name of a municipality, the words for 「elsewhere」, or the code itself when unknown. */
export function placeName(code: string, areas: readonly Area[]): string {
  if (code === ELSEWHERE.id) return ELSEWHERE.label;
  return areas.find((area) => area.code === code)?.name ?? code;
}
