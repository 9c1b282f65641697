import type { Entry } from '../../directory/entry.ts';
import { shownContact } from '../../directory/phone-display.ts';
import type { Coverage } from '../../directory/schema/parts/coverage.ts';
import type { Term } from '../../directory/schema/vocabulary.ts';

/** What one wants to know first, and the answer, both in やさしい日本語. */
export type EasyFact = readonly [about: string, answer: string];

const COST: Readonly<Record<string, string>> = {
  free: 'いりません。',
  paid: 'いります。',
  depends: 'いる時と、いらない時があります。',
};

const BOOKING: Readonly<Record<string, string>> = {
  needed: '先に申しこみます。',
  optional: 'しても、しなくてもいいです。',
  'not-needed': 'しなくていいです。',
};

/** Ways to get in touch without a call, among the ids of `vocabulary/channels.yaml`. */
const QUIET = new Set(['mail', 'form', 'chat', 'fax', 'letter']);

/** Whether one has to phone; undefined when nobody has told us. */
function phoneFact(entry: Exclude<Entry, { collection: 'employers' }>): string | undefined {
  const { data } = entry;
  const answer = data.comforts['without-phone'];
  if (answer === false) return '電話で連絡します。';
  const { email, form, chat, fax } = shownContact(data);
  const channels = entry.collection === 'programs' ? entry.data.channels : [];
  const quiet =
    [email, form, chat, fax].some(Boolean) || channels.some((channel) => QUIET.has(channel));
  return answer === true || quiet ? 'しなくても、連絡できます。' : undefined;
}

/** Whether people from anywhere may come; nothing where that is not known, or not so. */
function homeFact({ nationwide, outside }: Coverage): string | undefined {
  if (nationwide) return '日本のどこでもいいです。';
  return outside === true ? 'ほかの町でもいいです。' : undefined;
}

/**
 * Facts of an entry in やさしい日本語. Only what the entry says; what is not known is left out.
 * @param audiences `vocabulary/audiences.yaml`
 */
export function easyFacts(entry: Entry, audiences: readonly Term[]): EasyFact[] {
  if (entry.collection === 'employers') return [['電話', 'この会社に、電話をしなくていいです。']];
  const { data } = entry;
  const people = audiences.filter(({ id }) => data.audience.includes(id));
  const rows: [string, string | undefined][] = [
    ['使う人', people.length === 0 ? undefined : people.map(({ plain }) => plain).join('、')],
    ['住む町', homeFact(data.coverage)],
    ['お金', COST[data.cost?.kind ?? 'unknown']],
    ['電話', phoneFact(entry)],
    [
      '予約',
      entry.collection === 'gatherings' ? BOOKING[entry.data.booking?.kind ?? ''] : undefined,
    ],
  ];
  return rows.flatMap(([about, answer]): EasyFact[] =>
    answer === undefined ? [] : [[about, answer]],
  );
}
