import { fromHere } from '../../directory/from-here.ts';
import { addressOf } from '../address.ts';
import type { Suggestion } from '../engine.ts';
import { NO_QUESTION } from '../question.ts';

/** Where a chosen door, place or entry leads from any page. */
function pathOf(suggestion: Exclude<Suggestion, { is: 'word' }>): string {
  if (suggestion.is === 'entry') return fromHere(suggestion.url);
  const chosen = suggestion.is === 'need' ? { need: suggestion.id } : { area: suggestion.code };
  return addressOf({ ...NO_QUESTION, ...chosen });
}

/**
 * Does what a suggestion stands for: a word is searched, anything else is gone to. Whoever stands
 * around the field may do it in place: the bubbling event `suggestion` carries the suggestion, and
 * preventing its default leaves the rest to the listener.
 */
export function choose(input: HTMLInputElement, suggestion: Suggestion): void {
  const event = new CustomEvent('suggestion', {
    bubbles: true,
    cancelable: true,
    detail: suggestion,
  });
  if (!input.dispatchEvent(event)) return;
  if (suggestion.is !== 'word') {
    location.assign(pathOf(suggestion));
    return;
  }
  input.value = suggestion.text;
  input.form?.requestSubmit();
}
