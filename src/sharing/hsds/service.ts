import { overFrom } from '../../calendar/schedule-words.ts';
import { hrefOf, type Entry } from '../../directory/entry.ts';
import { shownContact } from '../../directory/phone-display.ts';
import { COSTS, NEEDED } from '../../directory/schema/parts/choices.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import type { Program } from '../../directory/schema/program.ts';
import { asUri } from '../absolute.ts';
import type { JsonObject } from '../json-ld/json.ts';
import { officialPage, type Known } from '../known.ts';
import { atPlace, atScreen } from './location.ts';
import { organizationOf } from './organization.ts';
import { attributesOf, phonesOf, serviceAreasOf, sourcesOf } from './parts.ts';
import { schedulesOfGathering, schedulesOfHours } from './schedules.ts';
import { uuidOf } from './uuid.ts';

/** An entry that HSDS has a word for: employers are reached through a programme only. */
export type ServiceEntry = Exclude<Entry, { readonly collection: 'employers' }>;

function fees({ cost }: Program | Gathering): string | undefined {
  if (cost === undefined || cost.kind === 'unknown') return cost?.note;
  return [COSTS[cost.kind], cost.note].filter(Boolean).join('。');
}

function eligibility(data: Program | Gathering, { labels }: Known): string | undefined {
  const whom = labels.labels('audiences', data.audience).join('・');
  const asked = 'requirements' in data ? data.requirements : undefined;
  const handbook =
    asked === undefined || asked.handbook === 'unknown'
      ? undefined
      : `障害者手帳は${NEEDED[asked.handbook]}`;
  return [whom, data.ages?.note, handbook, asked?.note].filter(Boolean).join('。') || undefined;
}

/** Fields that programmes and gatherings share, in the order of the standard. */
function basics({ collection, data }: ServiceEntry, known: Known): JsonObject {
  const path = `${collection}/${data.id}`;
  const runner = known.organization(data.organization);
  const told = runner === undefined || runner.sample ? undefined : organizationOf(runner);
  return {
    id: uuidOf(path),
    organization_id: told?.['id'],
    name: data.name,
    alternate_name: data.also_known_as[0],
    description: data.summary,
    email: shownContact(data).email,
    application_process: data.first_visit.join('／') || undefined,
    fees_description: fees(data),
    eligibility_description: eligibility(data, known),
    minimum_age: data.ages?.min,
    maximum_age: data.ages?.max,
    assured_date: data.verified?.date,
    alert: data.note,
    phones: phonesOf(path, data),
    service_areas: serviceAreasOf(path, data.coverage, known),
    organization: told,
    attributes: attributesOf(path, data.category, data.comforts, known),
    sources: sourcesOf(data.sources),
  };
}

function ofProgram(program: Program, known: Known): JsonObject {
  const path = `programs/${program.id}`;
  return {
    url: asUri(officialPage(program, known.organization(program.organization))),
    status: 'active',
    schedules: schedulesOfHours(path, program.hours),
    service_at_locations: program.place ? [atPlace(path, program.place, known)] : [],
    required_documents: (program.requirements?.papers ?? []).map((document, n) => ({
      id: uuidOf(`${path}/paper/${n}`),
      document,
    })),
  };
}

function ofGathering(gathering: Gathering, known: Known, today: string): JsonObject {
  const path = `gatherings/${gathering.id}`;
  const { place, online, schedule } = gathering;
  const over = overFrom(schedule);
  const attending = [...(place ? ['会場'] : []), ...(online ? ['オンライン'] : [])].join('・');
  return {
    url: asUri(gathering.url),
    status: over !== undefined && over <= today ? 'inactive' : 'active',
    schedules: schedulesOfGathering(path, schedule, attending),
    service_at_locations: [
      ...(place ? [atPlace(path, place, known)] : []),
      ...(online ? [atScreen(path, online.tool, online.how)] : []),
    ],
  };
}

// A list with nothing in it says nothing; without it 20,000 services are a third smaller.
function withoutEmpty(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => !(Array.isArray(one) && one.length === 0)),
  );
}

/**
 * HSDS 3.0 `service`, with everything about it nested inside, as the standard wants JSON. Ids are
 * stable UUIDs; `path` (an addition) is the page of this site.
 * @param today `YYYY-MM-DD`: gatherings that ended before are `inactive`
 */
export function hsdsServiceOf(entry: ServiceEntry, known: Known, today: string): JsonObject {
  const { collection, data } = entry;
  return withoutEmpty({
    ...basics(entry, known),
    ...(collection === 'programs' ? ofProgram(data, known) : ofGathering(data, known, today)),
    path: hrefOf(entry),
  });
}
