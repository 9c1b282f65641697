/** `YYYY-MM-DD` as people say it, always with the year: 「2026年11月21日（土）」. */
export function dayWords(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : inWords(moment, 'UTC');
}

/** The day in Japan of a moment (ISO 8601 in UTC), in the same words. */
export function dayOfMoment(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? '' : inWords(moment, 'Asia/Tokyo');
}

function inWords(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('ja-JP', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  })
    .format(moment)
    .replace('(', '（')
    .replace(')', '）');
}
