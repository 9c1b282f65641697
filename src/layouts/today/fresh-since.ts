// How old a confirmation is by now: only the browser knows. The page is true without it.
import { levelInWords, levelOf, type Freshness } from '../../directory/freshness.ts';
import { japanTime } from '../../directory/days.ts';

/** Level of the confirmation that an element carries in `date`. */
export const levelNow = (element: HTMLElement): Freshness['level'] =>
  levelOf(element.getAttribute('date') ?? undefined, japanTime().day);

/** `<fresh-since date phone?>`: puts the age of the confirmation, in words, before its date. */
class FreshSince extends HTMLElement {
  connectedCallback(): void {
    const level = levelNow(this);
    const words = document.createElement('b');
    words.textContent = levelInWords(level, this.hasAttribute('phone'));
    this.replaceChildren(words, '　');
    this.parentElement?.classList.toggle('old', level !== 'confirmed');
  }
}

customElements.define('fresh-since', FreshSince);
