import { momentAfter } from '../../calendar/moment.ts';
import { startOf } from '../../calendar/rule.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import { asUri } from '../absolute.ts';
import type { Known } from '../known.ts';
import { some, type Json, type JsonObject } from './json.ts';
import { placeOf } from './place.ts';
import { runnerOf } from './runner.ts';
import { scheduleOf } from './schedule.ts';
import { ageRange, audienceOf, isFree } from './terms.ts';

const MODES = { place: 'Offline', online: 'Online', both: 'Mixed' } as const;

function locationOf({ place, online }: Gathering, known: Known): Json {
  // The link itself is never published: people get it after they have asked.
  const room = online === undefined ? [] : [{ '@type': 'VirtualLocation', name: online.tool }];
  const house = placeOf(place, known);
  return some([...(house === undefined ? [] : [house]), ...room]);
}

function movedTimes({ name, schedule }: Gathering): Json {
  return some(
    schedule.except.flatMap(({ date, moved_to }) => {
      if (moved_to === undefined) return [];
      const start = startOf(moved_to);
      return {
        '@type': 'Event',
        name,
        startDate: momentAfter(start, 0),
        endDate: momentAfter(start, schedule.minutes),
        previousStartDate: date,
        eventStatus: 'https://schema.org/EventRescheduled',
      };
    }),
  );
}

/**
 * A gathering: https://schema.org/EventSeries with its schedule when it repeats, otherwise
 * https://schema.org/Event.
 */
export function eventOf(gathering: Gathering, known: Known): JsonObject {
  const { schedule, place, online } = gathering;
  const once = schedule.rrule === undefined;
  const start = startOf(schedule.starts);
  const first = {
    startsAt: momentAfter(start, 0),
    endsAt: momentAfter(start, schedule.minutes),
  };
  const mode = place === undefined ? 'online' : online === undefined ? 'place' : 'both';
  return {
    '@type': once ? 'Event' : 'EventSeries',
    name: gathering.name,
    alternateName: some(gathering.also_known_as),
    description: gathering.summary,
    url: asUri(gathering.url),
    startDate: first.startsAt,
    endDate: once ? first.endsAt : schedule.until,
    eventSchedule: scheduleOf(schedule),
    subEvent: movedTimes(gathering),
    eventAttendanceMode: `https://schema.org/${MODES[mode]}EventAttendanceMode`,
    location: locationOf(gathering, known),
    organizer: runnerOf(known.organization(gathering.organization)),
    audience: audienceOf(gathering.audience, known),
    typicalAgeRange: ageRange(gathering.ages),
    maximumAttendeeCapacity: gathering.capacity,
    isAccessibleForFree: isFree(gathering.cost),
  };
}
