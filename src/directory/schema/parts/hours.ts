import { z } from 'zod';
import { choice } from './choice.ts';
import { ON_HOLIDAYS, WEEKDAYS } from './choices.ts';
import { clock, closingClock, dayOfYear, localDate } from './local-date.ts';
import { line } from './text.ts';

/** One opening span. A closing time at or before the opening time means the next morning. */
export const spanSchema = z.strictObject({
  /** Opens, `HH:MM`. */
  open: clock,
  /** Closes, `HH:MM` or 24:00. */
  close: closingClock,
});

/** One opening span on some days of the week. */
export const weeklySpanSchema = z.strictObject({
  /** Days of the week: MO TU WE TH FR SA SU. */
  days: z.array(choice(WEEKDAYS)).min(1),
  /** Opens, `HH:MM`. */
  open: clock,
  /** Closes, `HH:MM` or 24:00; at or before `open` means the next morning. */
  close: closingClock,
});

/** When a place or a line can be reached, Japan time. */
export const hoursSchema = z.strictObject({
  /** Round the clock, every day. Then nothing else is needed. */
  always: z.boolean().default(false),
  /** Usual week. Empty when the hours are only known in words (`note`). */
  weekly: z.array(weeklySpanSchema).default([]),
  /** Japanese public holidays: closed, open, or not known. */
  holidays: choice(ON_HOLIDAYS).default('unknown'),
  /** Hours on public holidays when `holidays: open` and they differ from the usual week. */
  holiday_hours: z.array(spanSchema).optional(),
  /** Yearly closing, both days included; may run over the year's end (年末年始). */
  closed_periods: z
    .array(
      z.strictObject({
        /** First closed day, `MM-DD`. */
        from: dayOfYear,
        /** Last closed day, `MM-DD`. */
        to: dayOfYear,
        /** Name shown: 「年末年始」. */
        label: line.optional(),
      }),
    )
    .default([]),
  /** Single closed days with the reason. */
  closed_days: z
    .array(
      z.strictObject({
        /** The closed day. */
        date: localDate,
        /** Why, shown to people. */
        reason: line,
      }),
    )
    .default([]),
  /** True when some days differ in ways not written here: then nothing is promised as sure. */
  irregular: z.boolean().default(false),
  /** The hours in words, as the source has them, or what the week above cannot say. */
  note: line.optional(),
});

/** When a place or a line can be reached, Japan time. */
export type Hours = z.output<typeof hoursSchema>;
/** One opening span, `HH:MM` to `HH:MM`. */
export type Span = z.output<typeof spanSchema>;
/** Day of the week, `MO` … `SU`. */
export type Weekday = keyof typeof WEEKDAYS;
