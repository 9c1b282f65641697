import type { Employer } from '../../directory/schema/employer.ts';
import type { Offer } from './choosing.ts';

/** The attributes with which a list item carries what the filter needs. */
export function attributesOf(employer: Employer): Readonly<Record<string, string>> {
  const answered = Object.entries(employer.comforts);
  const those = (answer: boolean): string =>
    answered.flatMap(([id, given]) => (given === answer ? [id] : [])).join(' ');
  return {
    'data-accepts': employer.accepts.join(' '),
    'data-tasks': employer.tasks.map(({ effort, contact }) => `${effort}-${contact}`).join(' '),
    'data-minutes': `${employer.shortest_shift_minutes ?? ''}`,
    'data-through': employer.through,
    'data-yes': those(true),
    'data-no': those(false),
  };
}

/** Reads them back, in the browser. */
export function offerOf({ dataset }: Pick<HTMLElement, 'dataset'>): Offer {
  const words = (name: string): string[] => (dataset[name] ?? '').split(' ').filter(Boolean);
  return {
    accepts: words('accepts'),
    tasks: words('tasks').map((pair) => [Number(pair[0]), Number(pair[2])]),
    minutes: Number(dataset['minutes']) || undefined,
    through: dataset['through'] ?? '',
    yes: words('yes'),
    no: words('no'),
  };
}
