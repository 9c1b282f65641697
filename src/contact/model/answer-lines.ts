import {
  CALL_NAME,
  CALL_TIMES,
  CONSENT,
  ELSEWHERE,
  FOR_WHOM,
  labelOf,
  MISTAKES,
  NOT_SURE,
  OFFERS,
  REPLY_BY,
  RHYTHM,
  VOICEMAIL,
  WISHES,
} from '../choices.ts';
import type { Answers } from './answers.ts';
import { replyWay } from './answers.ts';
import type { Step } from './steps.ts';
import type { Area, Need } from '../props.ts';
import { QUESTIONS } from '../screens/questions.ts';

/** One line of the check page: what was asked, and what was answered. */
export interface SummaryRow {
  readonly step: Step;
  readonly short: string;
  readonly lines: readonly string[];
}

/**
 * Everything that will be sent, also what was left open. A report stands on one screen, but is
 * checked line by line.
 */
export function summaryRows(
  steps: readonly Step[],
  answers: Answers,
  needs: readonly Need[],
  areas: readonly Area[],
): readonly SummaryRow[] {
  return steps.flatMap((step): readonly SummaryRow[] =>
    step === 'mistake'
      ? mistakeRows(answers)
      : [{ step, short: QUESTIONS[step].short, lines: answerLines(step, answers, needs, areas) }],
  );
}

function mistakeRows({ entry, wrong, words, replyBy }: Answers): readonly SummaryRow[] {
  const step = 'mistake';
  return [
    { step, short: 'どの案内', lines: entry === null ? [] : [entry.name] },
    { step, short: 'ちがうところ', lines: wrong.map((id) => labelOf(MISTAKES, id)) },
    { step, short: 'くわしく', lines: words.trim() === '' ? [] : [words.trim()] },
    { step, short: '返事', lines: [labelOf(REPLY_BY, replyBy)] },
  ];
}

/** What a question was answered with, one line each; empty when it was left open. */
function answerLines(
  step: Exclude<Step, 'mistake'>,
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
      return [
        ...(answers.words.trim() === '' ? [] : [answers.words.trim()]),
        ...(answers.entry === null ? [] : [`「${answers.entry.name}」の案内を見て書いています`]),
        ...(answers.searched === null ? [] : [`「${answers.searched}」とさがしました`]),
      ];
    case 'consent':
      return answers.consent === null ? [] : [labelOf(CONSENT, answers.consent)];
    case 'offers':
      return answers.offers.map((id) => labelOf(OFFERS, id));
    case 'where':
      return answers.area === null ? [] : [placeName(answers.area, areas)];
    case 'wishes':
      return answers.wishes.map((id) => labelOf(WISHES, id));
    case 'hearBack':
      return [
        labelOf(REPLY_BY, replyWay(answers)),
        ...reachLines(answers),
        ...(answers.replyBy === 'none' ? [] : [labelOf(RHYTHM, answers.rhythm)]),
      ];
  }
}

/** Where and how to reach somebody, when they asked for mail or a call. */
function reachLines(answers: Answers): readonly string[] {
  const { mail, phone, times, note, name, voicemail } = answers.reach;
  const way = replyWay(answers);
  if (way === 'mail') return [mail.trim()];
  if (way !== 'phone') {
    return way === answers.replyBy ? [] : ['連絡先が書かれていないので、合言葉でお返事します'];
  }
  return [
    phone.trim(),
    ...(times.length === 0
      ? []
      : [`かけてよいとき：${times.map((id) => labelOf(CALL_TIMES, id)).join('、')}`]),
    ...(note.trim() === '' ? [] : [note.trim()]),
    `ほかの人が出たとき：${labelOf(CALL_NAME, name)}`,
    `留守番電話：${labelOf(VOICEMAIL, voicemail)}`,
  ];
}

/** The name of a municipality, the words for 「elsewhere」, or the code itself when unknown. */
function placeName(code: string, areas: readonly Area[]): string {
  if (code === ELSEWHERE.id) return ELSEWHERE.label;
  return areas.find((area) => area.code === code)?.name ?? code;
}
