import { Buckets } from '../buckets.ts';
import type { Entry } from '../entry.ts';
import { shownContact } from '../phone-display.ts';
import type { Home, Profile } from './profile.ts';
import { openToAll } from './usable.ts';

/** Ways that work without leaving home, the quietest first. */
export const HOME_WAYS = ['online', 'chat', 'form', 'mail', 'phone'] as const;
/** One of them. */
export type HomeWay = (typeof HOME_WAYS)[number];

/** An entry that can be used from home, and how. */
export type FromHome = { readonly profile: Profile; readonly way: HomeWay };

/** Kind of programme that happens on the phone: for the others a number is only the way in. */
const ON_THE_PHONE = 'phone-consultation';
/** Key of what serves people from anywhere. */
const ANYWHERE = '';

/** The quietest way in which an entry can be used from home; undefined when there is none. */
function homeWayOf({ collection, data }: Entry): HomeWay | undefined {
  if (collection === 'employers') return undefined;
  if (collection === 'gatherings') return data.online === undefined ? undefined : 'online';
  const contact = shownContact(data);
  const has: Readonly<Record<HomeWay, boolean>> = {
    online: data.channels.includes('online'),
    chat: data.channels.includes('chat') || contact.chat !== undefined,
    form: contact.form !== undefined,
    mail: contact.email !== undefined,
    phone: data.category === ON_THE_PHONE && contact.phones.length > 0,
  };
  return HOME_WAYS.find((way) => has[way]);
}

/** Prefectures in which an entry serves anybody. */
function prefecturesOf(profile: Profile): readonly string[] {
  if (openToAll(profile) === true) return [ANYWHERE];
  const { collection, data } = profile.entry;
  const areas = collection === 'employers' ? [] : data.coverage.areas;
  const codes = areas.length > 0 ? areas : [profile.home?.code ?? ''];
  return [...new Set(codes.map((code) => code.slice(0, 2)))].filter((code) => code !== '');
}

/** Makes the look-up of what may serve a home without anybody leaving it. */
export function makeFromHome(profiles: readonly Profile[]): (home?: Home) => readonly FromHome[] {
  const lists = new Buckets<FromHome>();
  for (const profile of profiles) {
    const way = homeWayOf(profile.entry);
    if (way === undefined) continue;
    for (const key of prefecturesOf(profile)) lists.add(key, { profile, way });
  }
  return (home) => [
    ...lists.get(ANYWHERE),
    ...(home === undefined ? [] : lists.get(home.prefecture)),
  ];
}
