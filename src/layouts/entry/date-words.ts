/** 「2026年7月26日」 from `YYYY-MM-DD`; shorter when only a month or a year is given. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const parts = [`${year}年`];
  if (month !== undefined) parts.push(`${Number(month)}月`);
  if (day !== undefined) parts.push(`${Number(day)}日`);
  return parts.join('');
}
