import { asks } from './address.ts';
import { SearchUnavailable, type Suggestion } from './engine.ts';
import type { Finder } from './find/finder.ts';

/**
 * `<engawa-search>`: wraps the plain search form of the page and answers in place.
 *
 * Without JavaScript the form leads to the lists below it. With it, the question stands in the
 * address, so that a search can be shared or come back to; nothing is sent to anyone, nothing is kept. This
 * file is all that is loaded before somebody touches the form; `find/parts.ts` says what is expected
 * inside.
 */
export class SearchElement extends HTMLElement {
  #loading: Promise<Finder> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#use(form, (finder) => finder.ask(undefined, 'results'));
    });
    form.addEventListener('change', (event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.id === 'q') return;
      this.#use(form, (finder) => finder.ask(undefined, 'stay'));
    });
    this.addEventListener('suggestion', (event) => {
      const { detail } = event as CustomEvent<Suggestion>;
      if (detail.is !== 'need' && detail.is !== 'place') return;
      event.preventDefault();
      this.#use(form, (finder) =>
        finder.choose(detail.is === 'need' ? { need: detail.id } : { area: detail.code }),
      );
    });
    if (asks(location))
      this.#use(form, (finder) => finder.open(cameJustNow() ? 'results' : 'stay'));
  }

  #use(form: HTMLFormElement, act: (finder: Finder) => Promise<void>): void {
    this.#loading ??= import('./find/finder.ts').then(({ Finder: Made }) => new Made(this, form));
    void this.#loading.then(act, (cause: unknown) => {
      this.#loading = undefined; // the next press tries again
      const { message, remedy } = new SearchUnavailable({ cause });
      const status = this.querySelector('[data-status]');
      if (status) status.textContent = message + remedy;
    });
  }
}

/**
 * Whether the page was opened to ask something and nobody did anything on it yet: then the answer is
 * what they want to see. Whoever reloads or comes back stands where they stood.
 */
function cameJustNow(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const opened = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
  return opened && scrollY === 0 && document.activeElement === document.body;
}

customElements.define('engawa-search', SearchElement);
