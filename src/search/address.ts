import { fromHere } from '../directory/from-here.ts';
import { queryString, questionFrom, type Question } from './question.ts';

/** What the address of a search has behind `#`. */
const WORDS = '#q=';

/**
 * The address of a question on the page from which it is asked: what was chosen stands in the query,
 * what was typed behind `#`. Browsers send nothing of what stands there, so that words can be
 * shared, reloaded and come back to without any server reading them.
 */
export function addressOf(question: Question): string {
  const words = question.q === '' ? '' : `${WORDS}${encodeURIComponent(question.q)}`;
  return fromHere(`/find/${queryString({ ...question, q: '' })}${words}`);
}

/** Whether an address asks anything, rather than lead to a part of the page. */
export const asks = ({ search, hash }: Pick<Location, 'search' | 'hash'>): boolean =>
  search !== '' || hash.startsWith(WORDS);

/** Whether an address leads to a part of the page: `#map`. */
export const leadsWithin = ({ hash }: Pick<Location, 'hash'>): boolean =>
  hash !== '' && !hash.startsWith(WORDS);

/** The question an address asks. Links in texts may carry their words in the query (`?q=`). */
export function questionAt({ search, hash }: Pick<Location, 'search' | 'hash'>): Question {
  const asked = questionFrom(new URLSearchParams(search));
  if (!hash.startsWith(WORDS)) return asked;
  return { ...asked, q: decoded(hash.slice(WORDS.length)).trim() };
}

/** People cut addresses short; what cannot be decoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
