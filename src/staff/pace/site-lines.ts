/**
 * What goes into `contact:` of the site's `site.yaml`, for whoever looks after the site.
 * @param days until half of the people had an answer
 * @param date day of the measurement, `YYYY-MM-DD`
 */
export const siteLines = (days: number, date: string): string =>
  `measured_reply:\n  days: ${days}\n  date: ${date}\n`;
