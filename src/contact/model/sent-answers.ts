import { readEntryReference } from '../../sealed/entry-reference.ts';
import type { MessageContent } from '../../sealed/message.ts';
import type { CHOICE_LABELS } from '../choice-labels.ts';
import { choiceLabels } from '../choice-labels.ts';
import type { Area, Need } from '../props.ts';

export interface SentAnswer {
  readonly question: string;
  readonly values: readonly string[];
}

const SHORT_NAMES: Readonly<
  Record<keyof typeof CHOICE_LABELS | 'entry' | 'searched' | 'mail' | 'phone' | 'callNote', string>
> = {
  about: '何のこと',
  entry: '案内',
  searched: 'さがしたことば',
  wrong: 'ちがうところ',
  consent: 'ご本人のご意向',
  offers: 'どんなことで',
  forWhom: 'どなたのこと',
  needs: '気になること',
  area: 'お住まい',
  wishes: '気をつけてほしいこと',
  replyBy: '返事',
  mail: 'メールアドレス',
  phone: '電話番号',
  callTimes: 'かけてもよいとき',
  callNote: '電話について',
  callName: 'ほかの人が出たとき',
  voicemail: '留守番電話',
  rhythm: 'そのあとのこと',
};

/** Keys and ids come from outside: `constructor` must find nothing, not a part of the language. */
const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** The choices of a message that was sent, as question and words; unknown ids stay as they are. */
export function sentAnswers(
  answers: MessageContent['answers'],
  needs: readonly Need[],
  areas: readonly Area[],
): readonly SentAnswer[] {
  const labels = choiceLabels(needs, areas);
  return Object.entries(answers ?? {}).map(([key, given]) => ({
    question: own<string>(SHORT_NAMES, key) ?? key,
    values: valuesOf(key, given).map((id) => own(own(labels, key), id) ?? id),
  }));
}

/** An entry is told by its name: the path beside it is for programs. */
function valuesOf(key: string, given: string | readonly string[]): readonly string[] {
  const entry = key === 'entry' ? readEntryReference(given) : null;
  if (entry !== null) return [entry.name];
  return typeof given === 'string' ? [given] : given;
}
