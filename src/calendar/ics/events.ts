import { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import type { Places } from '../../directory/places.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import { startOf, ZONE, type Start } from '../rule.ts';
import { leftOut, recurrenceLines, type LeftOut } from './recurrence.ts';
import { describe, placeInWords, titleInWords } from './words.ts';
import { zoned } from './zone.ts';

/** What the events need to know besides the gathering. */
export type EventContext = {
  /** The gazetteer. */
  readonly places: Places;
  /** Kind of a gathering in words. */
  readonly kindOf: (gathering: Gathering) => string;
  /** Public address of the site with a slash at the end; undefined while nobody knows it. */
  readonly address: string | undefined;
  /** Day for what carries no day of its own, `YYYY-MM-DD`: never the clock of the build. */
  readonly asOf: string;
};

/** Midnight in Japan: files of the same content are the same to the byte. */
function stampOf(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

function common(gathering: Gathering, context: EventContext): Omit<ICalEventData, 'start'> {
  const { id, place, verified } = gathering;
  const address =
    context.address === undefined ? undefined : new URL(`gatherings/${id}/`, context.address).href;
  const title = placeInWords(gathering, context.places);
  const geo =
    place?.lat === undefined || place.lon === undefined
      ? undefined
      : { lat: place.lat, lon: place.lon };
  return {
    id: `gathering-${id}@engawa`,
    timezone: ZONE,
    stamp: stampOf(verified?.date ?? context.asOf),
    lastModified: verified === undefined ? null : stampOf(verified.date),
    description: describe(gathering, address),
    location: title === undefined ? null : { title, ...(geo === undefined ? {} : { geo }) },
    categories: [{ name: context.kindOf(gathering) }],
    url: address ?? null,
    // Nobody has promised to come, so it does not make anybody busy.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function span(start: Start, minutes: number): Pick<ICalEventData, 'start' | 'end'> {
  const from = zoned(start);
  return { start: from, end: from.add({ minutes }) };
}

/** Title, span and status of a day that is not as the rule says. */
function exception(gathering: Gathering, { start, reason, movedTo }: LeftOut) {
  const title = titleInWords(gathering);
  const { minutes } = gathering.schedule;
  return movedTo === undefined
    ? {
        ...span(start, minutes),
        summary: `お休み：${title}（${reason}）`,
        status: ICalEventStatus.CANCELLED,
      }
    : {
        ...span(movedTo, minutes),
        summary: `${title}（日が変わりました）`,
        status: ICalEventStatus.CONFIRMED,
      };
}

/**
 * The VEVENTs of a gathering: one for its rule, and one more for every day off (CANCELLED) and
 * every moved day, each tied to the day it replaces by RECURRENCE-ID (RFC 5545, 3.8.4.4).
 */
export function eventsOf(gathering: Gathering, context: EventContext): ICalEventData[] {
  const { schedule } = gathering;
  const same = common(gathering, context);
  const exceptions = leftOut(schedule);
  const rule = recurrenceLines(schedule);
  const regular = {
    ...same,
    ...span(startOf(schedule.starts), schedule.minutes),
    summary: titleInWords(gathering),
    status: ICalEventStatus.CONFIRMED,
  };
  if (rule === undefined) {
    const [only] = exceptions;
    return [only === undefined ? regular : { ...regular, ...exception(gathering, only) }];
  }
  return [
    { ...regular, repeating: rule },
    ...exceptions.map((one) => ({
      ...same,
      ...exception(gathering, one),
      recurrenceId: zoned(one.start),
    })),
  ];
}
