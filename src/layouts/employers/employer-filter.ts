import { fits, type Choice } from './choosing.ts';
import { offerOf } from './offer-attributes.ts';

/**
 * `<employer-filter>`: narrows the list of workplaces. Expects inside a hidden `details` with a
 * `form` of selects named as in `Choice`, `[data-count]` (a live region), `[data-none]` and list items with the
 * attributes of `offer-attributes.ts`. Without this script the choices stay hidden, the list whole.
 */
class EmployerFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const choices = this.querySelector('details');
    if (!form || !choices) return;
    choices.hidden = false;
    choices.open = matchMedia('(width >= 44rem)').matches;
    const narrow = (): void => {
      this.#narrow(form);
    };
    form.addEventListener('change', narrow);
    form.addEventListener('reset', () => setTimeout(narrow));
    // After "back", browsers put the choices in again without a word.
    addEventListener('pageshow', narrow);
    narrow();
  }

  #narrow(form: HTMLFormElement): void {
    const choice = Object.fromEntries(new FormData(form)) as Choice;
    const items = [...this.querySelectorAll<HTMLElement>('[data-tasks]')];
    const offers = items.map(offerOf);
    const count = (chosen: Choice): number => offers.filter((offer) => fits(offer, chosen)).length;

    for (const [at, item] of items.entries()) {
      const offer = offers[at];
      item.hidden = offer === undefined || !fits(offer, choice);
    }
    for (const select of form.querySelectorAll('select')) {
      for (const option of select.options) {
        option.dataset['label'] ??= option.text;
        const found = count({ ...choice, [select.name]: option.value });
        option.text = `${option.dataset['label']}（${found}）`;
      }
    }
    const shown = count(choice);
    const said = this.querySelector('[data-count]');
    if (said) said.textContent = `${items.length}件のうち${shown}件`;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
  }
}

customElements.define('employer-filter', EmployerFilter);
