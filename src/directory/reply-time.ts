import { daysBetween } from './days.ts';
import type { Site } from './schema/site.ts';

/** A measurement says something about now for half a year, days. */
const GOOD_FOR = 183;

/**
 * When one may expect an answer: what the office intends, and what staff measured, as long as that
 * is not old.
 * @param today `YYYY-MM-DD` in Japan
 */
export function replyTimeWords(contact: Site['contact'], today: string): string {
  const { reply_note: note, measured_reply: measured } = contact;
  if (measured === undefined || daysBetween(measured.date, today) > GOOD_FOR) return note;
  const [year = '', month, day] = measured.date.split('-');
  const within = measured.days === 0 ? 'その日' : `休みの日も数えて${measured.days}日`;
  const on = `${year}年${Number(month)}月${Number(day)}日しらべ`;
  return `${note}このごろは、半分の方に、${within}のうちにお返事しています（${on}）。`;
}
