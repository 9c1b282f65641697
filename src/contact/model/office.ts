import type { JapanTime } from '../../directory/days.ts';
import { japanTime } from '../../directory/days.ts';
import { statusAt } from '../../directory/hours.ts';
import { statusInWords } from '../../directory/hours-words.ts';
import type { Hours } from '../../directory/schema/parts/hours.ts';
import type { CrisisHelp } from '../crisis/crisis-help.ts';
import type { ContactProps } from '../props.ts';

/** Who answers for a conversation, as its pages need it; from `content/site.yaml`. */
export interface Office {
  readonly name: string;
  /** Left out while nobody has confirmed it. */
  readonly phone?: string;
  readonly hours: Hours;
}

/** 「いまはひらいていません。つぎは11月24日（火）9:00から」; undefined when nobody can know. */
export function officeNow(
  { hours }: Office,
  { holidays, until }: Pick<CrisisHelp, 'holidays' | 'until'>,
  now = japanTime(),
): string | undefined {
  if (now.day > until) return undefined;
  return statusInWords(statusAt(hours, now, (day) => holidays.includes(day)));
}

/** How soon one usually hears, and when the office opens next as far as anybody can know. */
export function whenAnswered(
  { replyTime, office, crisis }: Pick<ContactProps, 'replyTime' | 'office' | 'crisis'>,
  now?: JapanTime,
): string {
  const open = officeNow(office, crisis, now);
  return open === undefined ? replyTime : `${replyTime}相談室は、${open}`;
}
