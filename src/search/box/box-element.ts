import { addressOf } from '../address.ts';
import { NO_QUESTION } from '../question.ts';

/**
 * `<search-box>` around the field for words: offers suggestions while somebody types, and on other
 * pages than the search leads there without telling the server the words. This is all that loads
 * before the field is used; without it, or without a connection, the field is a plain one. Expects
 * one `input` inside a `form`.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    const start = (): void => {
      import('./combobox.ts').then(
        ({ Combobox }) => new Combobox(this, input),
        () => undefined, // typing goes on without suggestions
      );
    };
    if (input === document.activeElement) start();
    else input.addEventListener('focus', start, { once: true });
    if (this.closest('engawa-search') !== null) return; // it answers in place
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(addressOf({ ...NO_QUESTION, q: input.value.trim() }));
    });
  }
}

customElements.define('search-box', SearchBox);
