import { RRuleTemporal } from 'rrule-temporal';
import { z } from 'zod';
import { fieldOf } from './field.ts';
import { localDate, localDateTime } from './local-date.ts';
import { rule, says } from './says.ts';
import { line } from './text.ts';

function isRecurrence(text: string): boolean {
  if (!/^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*$/.test(text)) return false;
  try {
    new RRuleTemporal({
      rruleString: `DTSTART;TZID=Asia/Tokyo:20260101T100000\nRRULE:${text}`,
      strict: true,
    });
    return true;
  } catch {
    return false;
  }
}

function endsOnce(value: unknown): boolean {
  const rrule = fieldOf(value, 'rrule');
  return typeof rrule !== 'string' || !/UNTIL=/.test(rrule);
}

/** When a gathering takes place, Japan time (RFC 5545 rules written in plain fields). */
export const scheduleSchema = z
  .strictObject({
    /** First time: day and start (DTSTART). It must itself fit the rule. */
    starts: localDateTime,
    /** How long it lasts, minutes. */
    minutes: z.int().min(5).max(1440),
    /** Rule of repetition without DTSTART and UNTIL: `FREQ=MONTHLY;BYDAY=1SA`. Left out: once. */
    rrule: z
      .string()
      .refine(
        isRecurrence,
        says(
          'くりかえしの規則（例：FREQ=MONTHLY;BYDAY=1SA）',
          '毎週木曜は FREQ=WEEKLY;BYDAY=TH、毎月第1土曜は FREQ=MONTHLY;BYDAY=1SA です',
        ),
      )
      .optional(),
    /** Last day on which it may take place, included. Left out: open end. */
    until: localDate.optional(),
    /** Days on which it does not take place (EXDATE), with the reason people read. */
    except: z
      .array(
        z.strictObject({
          /** The day that is left out. */
          date: localDate,
          /** Why: 「年末年始のため」. */
          reason: line,
          /** Day and start of the replacement, when there is one. */
          moved_to: localDateTime.optional(),
        }),
      )
      .default([]),
    /** What the rule cannot say: 「雨の日はお休みです」. */
    note: line.optional(),
  })
  .refine(
    endsOnce,
    rule(
      ['rrule'],
      '終わりの日を含まない規則',
      'UNTIL=… を消し、終わりの日を until に書いてください',
    ),
  );

/** When a gathering takes place, Japan time. */
export type Schedule = z.output<typeof scheduleSchema>;
