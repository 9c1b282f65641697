import ICAL from 'ical.js';

/** One VEVENT with a status, as a reader of the file understands it. */
export type ReadOccurrence = {
  readonly uid: string;
  /** `YYYY-MM-DDTHH:MM`, Japan time as written. */
  readonly starts: string;
  readonly ends: string;
  readonly status: string;
  readonly summary: string;
};

const minute = (time: ICAL.Time): string => time.toString().slice(0, 16);
const statusOf = ({ component }: ICAL.Event): string =>
  String(component.getFirstPropertyValue('status'));

/** Everything in a file, its VEVENTs apart. */
export function components(text: string): { calendar: ICAL.Component; events: ICAL.Component[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

/**
 * What a file says takes place up to a day, the day included: rules expanded by ical.js, exclusions
 * and overrides applied. Cancelled overrides of excluded days do not appear, as in any reader.
 */
export function occurrencesIn(text: string, lastDay: string): ReadOccurrence[] {
  const events = components(text).events.map((component) => new ICAL.Event(component));
  const overrides = events.filter((event) => event.isRecurrenceException());
  return events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      for (const other of overrides.filter(({ uid }) => uid === event.uid)) {
        event.relateException(other);
      }
      return event.isRecurring() ? expand(event, lastDay) : [read(event.uid, event)];
    });
}

function read(uid: string, item: ICAL.Event, from = item.startDate, to = item.endDate) {
  return {
    uid,
    starts: minute(from),
    ends: minute(to),
    status: statusOf(item),
    summary: item.summary,
  };
}

function expand(event: ICAL.Event, lastDay: string): ReadOccurrence[] {
  const found: ReadOccurrence[] = [];
  const times = event.iterator();
  for (let at = next(times); at && minute(at).slice(0, 10) <= lastDay; at = next(times)) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(at);
    found.push(read(event.uid, item, startDate, endDate));
  }
  return found;
}

/** ical.js returns nothing at the end of a rule, which its types do not say. */
function next(times: ICAL.RecurExpansion): ICAL.Time | undefined {
  return times.complete ? undefined : times.next();
}
