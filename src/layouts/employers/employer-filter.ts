import { fits, unasked, type Choice, type Offer } from './choosing.ts';
import { offerOf } from './offer-attributes.ts';

/** What is chosen in the form. */
const choiceOf = (form: HTMLFormElement): Choice =>
  Object.fromEntries(new FormData(form)) as Choice;

/** Puts the choices of the address into the form; what it does not offer is dropped. */
function fill(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const value = asked.get(select.name) ?? '';
    const offered = [...select.options].some((option) => option.value === value);
    select.value = offered ? value : '';
  }
}

/** Puts the choices into the address, for sharing and for the way back. */
function remember(form: HTMLFormElement): void {
  const chosen = Object.entries(choiceOf(form)).filter(([, value]) => value !== '');
  const next = chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
  if (next !== location.search) history.pushState(null, '', next || location.pathname);
}

/** Writes behind every option how many workplaces it would leave; unknown is not "no". */
function showCounts(form: HTMLFormElement, offers: readonly Offer[], choice: Choice): void {
  for (const select of form.querySelectorAll('select')) {
    for (const option of select.options) {
      option.dataset['label'] ??= option.text;
      const would = { ...choice, [select.name]: option.value };
      const found = offers.filter((offer) => fits(offer, would)).length;
      const open =
        select.name === 'comfort' && option.value !== ''
          ? `・未確認${unasked(offers, choice, option.value)}`
          : '';
      option.text = `${option.dataset['label']}（${found}${open}）`;
    }
  }
}

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
    const chosen = (): void => {
      remember(form);
      this.#narrow(form);
    };
    const follow = (): void => {
      fill(form);
      this.#narrow(form);
    };
    form.addEventListener('change', chosen);
    form.addEventListener('reset', () => setTimeout(chosen));
    addEventListener('popstate', follow);
    // After "back", browsers put old choices in again without a word: the address knows better.
    addEventListener('pageshow', follow);
    follow();
  }

  #narrow(form: HTMLFormElement): void {
    const choice = choiceOf(form);
    const items = [...this.querySelectorAll<HTMLElement>('[data-tasks]')];
    const offers = items.map(offerOf);
    for (const [at, item] of items.entries()) {
      const offer = offers[at];
      item.hidden = offer === undefined || !fits(offer, choice);
    }
    showCounts(form, offers, choice);
    const shown = items.filter((item) => !item.hidden).length;
    const said = this.querySelector('[data-count]');
    const all = `${items.length}件`;
    if (said) said.textContent = shown === items.length ? all : `${all}のうち${shown}件`;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
  }
}

customElements.define('employer-filter', EmployerFilter);
