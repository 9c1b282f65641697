import type { Content } from '../../../src/directory/content/types.ts';
import type { Entry } from '../../../src/directory/entry.ts';
import { organizationSchema } from '../../../src/directory/schema/organization.ts';
import { shippedContent } from '../../support/shipped.ts';
import { gathering, program } from '../directory/entries.ts';

/** The shipped content. */
export const shipped = shippedContent();

/** A real gathering every first and third Saturday, with a day left out and one moved. */
export const salon = gathering('salon', {
  sample: false,
  sources: [{ title: '案内', url: 'https://www.example.lg.jp/salon', date: '2026' }],
  verified: { date: '2026-10-01', how: '公式ページ' },
  organization: 'town',
  audience: ['self', 'family'],
  cost: { kind: 'free' },
  capacity: 10,
  place: {
    municipality: '282065',
    name: '公民館',
    address: '芦屋市業平町1-1',
    lat: 34.7,
    lon: 135.3,
  },
  online: { tool: 'ビデオ通話' },
  schedule: {
    starts: '2026-10-03T14:00',
    minutes: 120,
    rrule: 'FREQ=MONTHLY;BYDAY=1SA,3SA',
    until: '2027-03-31',
    except: [
      { date: '2026-11-21', reason: '祭りのため' },
      { date: '2027-01-02', reason: 'お正月', moved_to: '2027-01-09T14:00' },
    ],
  },
});

/** A window with hours, place, phone and everything else an export may tell. */
export const window = program('window', {
  organization: 'town',
  also_known_as: ['まどぐち'],
  audience: ['self'],
  verified: { date: '2026-09-30', how: '電話' },
  place: { municipality: '282065', address: '兵庫県芦屋市精道町7-6', lat: 34.72, lon: 135.3 },
  contact: {
    phones: [{ number: '0797-31-2121', label: '代表' }],
    fax: '0797-38-0000',
    email: 'soudan@example.lg.jp',
  },
  hours: {
    weekly: [{ days: ['MO', 'WE'], open: '09:00', close: '17:30' }],
    holidays: 'closed',
  },
  ages: { min: 15, max: 49 },
  cost: { kind: 'free' },
  coverage: { areas: ['282065', '28'] },
  comforts: { wheelchair: true, 'no-name': false },
  url: 'https://www.example.lg.jp/まどぐち/',
});

/** A window whose number comes from an old list. */
export const oldNumber = program('old-number', {
  sources: [{ title: '古い一覧', url: 'https://www.example.lg.jp/old', date: '2010' }],
  contact: { phones: [{ number: '0797-00-1111' }], fax: '0797-00-2222' },
});

/** Something invented. */
export const invented = program('invented', { sample: true, sources: [] });

const town = organizationSchema.parse({
  id: 'town',
  name: '見出し市',
  kind: 'municipality',
  corporate_number: '1000020282065',
  url: 'https://www.example.lg.jp/',
  sources: [{ title: '案内', url: 'https://www.example.lg.jp/' }],
});

/** The shipped vocabulary and gazetteer with the entries above. */
export const content: Content = {
  ...shipped,
  organizations: [town],
  programs: [window, oldNumber, invented],
  gatherings: [salon, gathering('invented-salon')],
  employers: [],
};

/** As an entry of the directory. */
export const entryOf = {
  program: (data: typeof window): Entry => ({ collection: 'programs', data }),
  gathering: (data: typeof salon): Entry => ({ collection: 'gatherings', data }),
};
