/** The parts of an RFC 5545 rule that people and other standards have a word for. */
export type RuleParts = {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  /** Every how many days, weeks, months or years. */
  readonly interval: number;
  /** Days of the week, in a month with their number: `TH`, `1SA`, `-1FR`. */
  readonly byDay: readonly string[];
  /** Days of the month; negative from its end. */
  readonly byMonthDay: readonly number[];
  /** How many times in all. */
  readonly count: number | undefined;
};

const SAYABLE = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'WKST']);
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/**
 * The parts of a rule, or undefined when it says something that a short phrase, schema.org and HSDS
 * cannot: a rule that is only half told would send people on the wrong day.
 * @param rrule as in content files: `FREQ=MONTHLY;BYDAY=1SA`
 */
export function rulePartsOf(rrule: string): RuleParts | undefined {
  const parts = new Map<string, string>();
  for (const part of rrule.split(';')) {
    const [name = '', value = ''] = part.split('=');
    parts.set(name, value);
  }
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (freq === undefined || [...parts.keys()].some((name) => !SAYABLE.has(name))) return undefined;
  const list = (name: string): string[] => parts.get(name)?.split(',') ?? [];
  const count = parts.get('COUNT');
  return {
    freq,
    interval: Number(parts.get('INTERVAL') ?? '1'),
    byDay: list('BYDAY'),
    byMonthDay: list('BYMONTHDAY').map(Number),
    count: count === undefined ? undefined : Number(count),
  };
}
