import { dayInWords } from '../../directory/days.ts';
import type { Places } from '../../directory/places.ts';
import { BOOKING } from '../../directory/schema/parts/choices.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import { scheduleInWords } from '../schedule-words.ts';
import { leftOut } from './recurrence.ts';

/** Name of a gathering as it stands in somebody's own calendar; samples say so. */
export function titleInWords({ name, sample }: Gathering): string {
  return sample && !name.includes('見本') ? `見本：${name}` : name;
}

/** Where it is in one or two lines: the house and its address, or how it takes place online. */
export function placeInWords({ place, online }: Gathering, places: Places): string | undefined {
  const lines = [
    place?.name,
    place === undefined ? undefined : (place.address ?? places.fullNameOf(place.municipality)),
    online === undefined ? undefined : `オンライン（${online.tool}）`,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** Every day off and every moved day in one line each, for readers that hide cancelled events. */
function exceptionsInWords(gathering: Gathering): string[] {
  return leftOut(gathering.schedule).map(({ start, reason, movedTo }) =>
    movedTo === undefined
      ? `${dayInWords(start.day)}はお休みです（${reason}）。`
      : `${dayInWords(start.day)}は、${dayInWords(movedTo.day)} ${movedTo.time}に移ります（${reason}）。`,
  );
}

/**
 * What stands under the event, in easy Japanese, one sentence or fact a line.
 * @param page address of the gathering's page, when the site has a public address
 */
export function describe(gathering: Gathering, page: string | undefined): string {
  const { summary, booking, online, schedule, note, sample } = gathering;
  return [
    ...(sample ? ['これは見本です。実在しません。'] : []),
    summary,
    '',
    scheduleInWords(schedule),
    ...(schedule.note === undefined ? [] : [schedule.note]),
    ...exceptionsInWords(gathering),
    ...(booking === undefined
      ? []
      : [`予約：${[BOOKING[booking.kind], booking.how].filter(Boolean).join('。')}`]),
    ...(online?.how === undefined ? [] : [`オンライン：${online.how}`]),
    ...(note === undefined ? [] : [note]),
    '',
    '来なくても、途中で帰ってもかまいません。',
    ...(page === undefined ? [] : [`くわしいこと：${page}`]),
  ].join('\n');
}
