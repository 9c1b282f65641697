import type { CalendarFile } from '../../calendar/ics.ts';
import type { EventContext } from '../../calendar/ics/events.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import type { Directory } from '../directory.ts';

/** A place of the region with a calendar file of its own. */
export type AreaCalendar = {
  /** Six digits. */
  readonly code: string;
  /** Name of the place. */
  readonly name: string;
  /** Gatherings that stand there or serve it by name. */
  readonly gatherings: readonly Gathering[];
};

/** The place's calendar, or undefined where there is nothing to put into one. */
export function areaCalendar(all: Directory, code: string): AreaCalendar | undefined {
  if (!all.region.has(code)) return undefined;
  const gatherings = all.catalogue
    .inArea(code)
    .here.flatMap((entry) => (entry.collection === 'gatherings' ? [entry.data] : []));
  const name = all.catalogue.places.nameOf(code) ?? code;
  return gatherings.length === 0 ? undefined : { code, name, gatherings };
}

/** Every place of the region that has a calendar, in the order of `site.yaml`. */
export function areaCalendars(all: Directory): AreaCalendar[] {
  return [...all.region].flatMap((code) => areaCalendar(all, code) ?? []);
}

/** What the calendar writer has to know about the site. */
export function eventContext(all: Directory, address: URL | undefined): EventContext {
  const verified = all.catalogue.entries.flatMap(({ data }) => data.verified?.date ?? []);
  return {
    places: all.catalogue.places,
    kindOf: ({ category }) => all.labels.label('categories', category),
    address: address?.href,
    asOf: verified.toSorted().at(-1) ?? '2026-01-01',
  };
}

/** All gatherings in one file. */
export function wholeFile({ site, gatherings }: Directory): CalendarFile {
  return { name: `${site.title}の集まり`, path: 'calendar.ics', gatherings };
}

/** The gatherings of one place in one file. */
export function areaFile({ site }: Directory, { code, name, gatherings }: AreaCalendar) {
  const path = `calendar/${code}.ics`;
  return { name: `${site.title}：${name}の集まり`, path, gatherings } satisfies CalendarFile;
}

/** One gathering in a file. */
export function gatheringFile(gathering: Gathering): CalendarFile {
  const path = `gatherings/${gathering.id}.ics`;
  return { name: gathering.name, path, gatherings: [gathering] };
}
