import { z } from 'zod';
import { says } from './says.ts';

const ISO_DAY = z.iso.date();

function isDay(text: string): boolean {
  return ISO_DAY.safeParse(text).success;
}

function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A day in Japan, `YYYY-MM-DD` (ISO 8601). */
export const localDate = z
  .string()
  .refine(
    isDay,
    says('実在する日付（例：2026-12-05）', '年-月-日の順に、半角の数字で書いてください'),
  );

/** A day, a month or a year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. For the vintage of a source. */
export const vintage = z
  .string()
  .refine(
    (text) => isDay(text) || isDay(`${text}-01`) || /^(?:19|20)\d{2}$/.test(text),
    says(
      '年、年月、または日付（例："2026"、2026-07、2026-07-26）',
      'わかるところまでを、年-月-日の順に書いてください',
    ),
  );

/** Date and time in Japan without a zone, `YYYY-MM-DDTHH:MM`. */
export const localDateTime = z.string().refine(
  (text) => {
    const [day = '', clock = '', ...rest] = text.split('T');
    return rest.length === 0 && isDay(day) && isClock(clock);
  },
  says('日付と時刻（例：2026-12-05T14:00）', '日付と時刻の間に T を入れ、24時間で書いてください'),
);

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const clock = z
  .string()
  .refine(isClock, says('時刻（例：09:00）', '24時間で、2けた:2けたで書いてください'));

/** A time at which something ends: like {@link clock}, and 24:00. */
export const closingClock = z
  .string()
  .refine(
    (text) => text === '24:00' || isClock(text),
    says('時刻（例：17:00、24:00）', '24時間で、2けた:2けたで書いてください'),
  );

/** A day of every year, `MM-DD`. 02-29 is allowed. */
export const dayOfYear = z
  .string()
  .refine(
    (text) => isDay(`2024-${text}`),
    says('月と日（例：12-29）', '月-日の順に、2けたずつ書いてください'),
  );
