import type { EntryKind, OneChoice, SearchFilters } from './engine.ts';

/** The filters that take one choice, in the order in which the page shows them. */
export const ONE_CHOICES: readonly OneChoice[] = [
  ...(['area', 'need', 'kind', 'step', 'audience', 'channel', 'cost'] as const),
];

/** What stands in the form and in the URL; an empty string means "not chosen". */
export type Question = { readonly q: string } & Readonly<Record<OneChoice, string>> & {
    /** Ids of comforts, in the order of the form; in the URL once each. */
    readonly comfort: readonly string[];
    /** Whether unconfirmed comforts may do; `unconfirmed=1` in the URL. */
    readonly unconfirmed: boolean;
  };

/** Nothing typed, nothing chosen. */
export const NO_QUESTION: Question = {
  q: '',
  ...{ area: '', need: '', kind: '', step: '', audience: '', channel: '', cost: '' },
  comfort: [],
  unconfirmed: false,
};

/** Names of entry kinds as people read them. */
export const KINDS: Readonly<Record<EntryKind, string>> = {
  program: '相談窓口・支援',
  gathering: '居場所・集まり',
  employer: '協力事業所',
  guide: '読みもの',
};
const isKind = (value: string): value is EntryKind => Object.hasOwn(KINDS, value);
const slug = (value: string): string | undefined =>
  /^[a-z0-9-]+$/.test(value) ? value : undefined;

/** The filters of a question; values nobody could have chosen are dropped, not believed. */
export function filtersFrom(question: Question): SearchFilters {
  const { area, kind, comfort, unconfirmed } = question;
  const comforts = comfort.filter((id) => slug(id) !== undefined);
  return {
    area: /^\d{6}$/.test(area) ? area : undefined,
    need: slug(question.need),
    kind: isKind(kind) ? kind : undefined,
    step: slug(question.step),
    audience: slug(question.audience),
    channel: slug(question.channel),
    cost: slug(question.cost),
    comforts: comforts.length > 0 ? comforts : undefined,
    unconfirmed: (comforts.length > 0 && unconfirmed) || undefined,
  };
}

/** The question a URL asks, as it stands there: the form decides what of it exists. */
export function questionFrom(params: URLSearchParams): Question {
  const value = (name: string): string => params.get(name)?.trim() ?? '';
  const chosen = Object.fromEntries(ONE_CHOICES.map((name) => [name, value(name)])) as Record<
    OneChoice,
    string
  >;
  return {
    q: value('q'),
    ...chosen,
    comfort: [...new Set(params.getAll('comfort'))].filter((id) => id !== ''),
    unconfirmed: value('unconfirmed') === '1',
  };
}

/** `?q=…&area=…` with only what was chosen; empty when nothing was. */
export function queryString(question: Question): string {
  const chosen = [
    ['q', question.q] as const,
    ...ONE_CHOICES.map((name) => [name, question[name]] as const),
    ...question.comfort.map((id) => ['comfort', id] as const),
    ['unconfirmed', question.unconfirmed && question.comfort.length > 0 ? '1' : ''] as const,
  ].filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen.map((p) => [...p])).toString()}`;
}
