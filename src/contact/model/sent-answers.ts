import type { MessageContent } from '../../sealed/message.ts';
import { CHOICE_LABELS } from '../choices.ts';
import type { Area, Need } from '../props.ts';

export interface SentAnswer {
  readonly question: string;
  readonly values: readonly string[];
}

const SHORT_NAMES: Readonly<Record<keyof typeof CHOICE_LABELS, string>> = {
  forWhom: 'どなたのこと',
  needs: '気になること',
  area: 'お住まい',
  wishes: '気をつけてほしいこと',
  replyBy: '返事',
  rhythm: 'そのあとのこと',
};

/** The choices of a message that was sent, as question and words; unknown ids stay as they are. */
export function sentAnswers(
  answers: MessageContent['answers'],
  needs: readonly Need[],
  areas: readonly Area[],
): readonly SentAnswer[] {
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...CHOICE_LABELS,
    needs: {
      ...Object.fromEntries(needs.map(({ id, label }) => [id, label])),
      ...CHOICE_LABELS.needs,
    },
    area: {
      ...Object.fromEntries(areas.map(({ code, name }) => [code, name])),
      ...CHOICE_LABELS.area,
    },
  };
  const names: Readonly<Record<string, string>> = SHORT_NAMES;
  return Object.entries(answers ?? {}).map(([key, given]) => ({
    question: names[key] ?? key,
    values: (typeof given === 'string' ? [given] : given).map((id) => own[key]?.[id] ?? id),
  }));
}
