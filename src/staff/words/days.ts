const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

const parts = (day: string): readonly [year: number, month: number, date: number] | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3])];
};

/** The day of a moment in Japan, `YYYY-MM-DD`. */
export const dayInJapan = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(moment);

/**
 * A day as people say it: 「11月21日（土）」, with the year only when it is not this year's.
 * @param day `YYYY-MM-DD`; anything else is given back unchanged.
 * @param today `YYYY-MM-DD` in Japan.
 */
export function dayInWords(day: string, today: string = dayInJapan(new Date())): string {
  const found = parts(day);
  if (found === null) return day;
  const [year, month, date] = found;
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '';
  const prefix = today.startsWith(`${year}-`) ? '' : `${year}年`;
  return `${prefix}${month}月${date}日（${weekday}）`;
}

/** Always with the year, as the visitor's page says it: 「2026年11月21日（土）」. */
export const dayWithYear = (day: string): string => dayInWords(day, '');

/**
 * The first and the last day of something, for tight rows: 「11月12日〜20日」, or one day alone.
 * Days are `YYYY-MM-DD`.
 */
export function daySpan(first: string, last: string, today?: string): string {
  const from = withoutWeekday(dayInWords(first, today));
  if (first === last) return from;
  const to = withoutWeekday(dayInWords(last, today));
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${from}〜${sameMonth ? to.replace(/^.*月/, '') : to}`;
}

const withoutWeekday = (words: string): string => words.replace(/（.）$/, '');
