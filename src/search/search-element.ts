import type { SearchAnswer, SearchEngine, SearchFilters, SearchHit } from './engine.ts';
import { SearchUnavailable } from './engine.ts';
import { PagefindEngine } from './pagefind-engine.ts';
import { filtersFrom, queryString, type Question } from './question.ts';
import { widen } from './ways-on.ts';

const PAGE = 20;

/** A list item that looks like the static ones. Text only: nothing here is parsed as HTML. */
function itemOf(hit: SearchHit): HTMLLIElement {
  const part = (tag: string, className: string, text: string): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.title;
  const heading = document.createElement('h3');
  heading.append(link);
  // Most samples carry the word in their name already.
  if (hit.sample && !hit.title.includes('見本'))
    heading.append(part('span', 'sample-mark', '見本'));
  const body = document.createElement('div');
  body.append(heading, part('p', 'summary', hit.summary));
  const item = document.createElement('li');
  item.append(part('div', 'kind', hit.about), body);
  return item;
}

const sentence = ({ total }: SearchAnswer): string =>
  total === 0
    ? '見つかりませんでした。ことばを短くすると、見つかることもあります。'
    : `${total}件あります。`;

/**
 * `<engawa-search>`: wraps the plain search form of the page and answers in place.
 *
 * Without JavaScript the form is a link to the lists below it. With it, the question stands in the
 * URL, so that a search can be shared or come back to; nothing is sent to anyone, nothing is kept.
 * Expects inside: a `form` with fields `q area need kind`, `[data-results]` holding `ol`,
 * `[data-status]` (a live region), `[data-more]` (a button) and `[data-nothing]`, which is shown when
 * nothing was found (`ways-on.ts` says what its links carry).
 */
export class SearchElement extends HTMLElement {
  readonly #engine: SearchEngine = new PagefindEngine();
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#fill(form, new URLSearchParams(location.search));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(form, { remember: true });
    });
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) void this.#ask(form, { remember: true });
    });
    this.#more?.addEventListener('click', () => void this.#continue(form));
    addEventListener('popstate', () => {
      this.#fill(form, new URLSearchParams(location.search));
      void this.#ask(form, { remember: false });
    });
    if (queryString(this.#question(form)) !== '') void this.#ask(form, { remember: false });
  }

  get #results(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-results]');
  }
  get #list(): HTMLOListElement | null {
    return this.querySelector<HTMLOListElement>('[data-results] ol');
  }
  get #status(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-status]');
  }
  get #nothing(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-nothing]');
  }
  get #more(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>('[data-more]');
  }

  #question(form: HTMLFormElement): Question {
    const data = new FormData(form);
    const field = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    return { q: field('q').trim(), area: field('area'), need: field('need'), kind: field('kind') };
  }

  #fill(form: HTMLFormElement, from: URLSearchParams): void {
    for (const name of ['q', 'area', 'need', 'kind']) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = from.get(name) ?? '';
      }
    }
  }

  async #ask(form: HTMLFormElement, { remember }: { remember: boolean }): Promise<void> {
    const question = this.#question(form);
    if (remember) history.pushState(null, '', queryString(question) || location.pathname);
    this.#list?.replaceChildren();
    if (this.#nothing) {
      this.#nothing.hidden = true;
      widen(this.#nothing, question);
    }
    await this.#show(question.q, filtersFrom(question), 0);
  }

  #continue(form: HTMLFormElement): Promise<void> {
    const question = this.#question(form);
    return this.#show(question.q, filtersFrom(question), this.#list?.childElementCount ?? 0);
  }

  async #show(query: string, filters: SearchFilters, offset: number): Promise<void> {
    const turn = ++this.#asked;
    this.#say('さがしています。');
    try {
      const answer = await this.#engine.search(query, filters, { offset, limit: PAGE });
      if (turn !== this.#asked) return; // a newer question is on its way
      const items = answer.hits.map(itemOf);
      this.#list?.append(...items);
      if (offset > 0) items[0]?.querySelector('a')?.focus();
      const shown = this.#list?.childElementCount ?? 0;
      this.#say(sentence(answer));
      if (this.#results) this.#results.hidden = answer.total === 0;
      if (this.#nothing) this.#nothing.hidden = answer.total > 0;
      if (this.#more) this.#more.hidden = shown >= answer.total;
    } catch (error) {
      if (turn !== this.#asked) return;
      if (!(error instanceof SearchUnavailable)) throw error;
      this.#say(`${error.message}${error.remedy}`);
      if (this.#more) this.#more.hidden = true;
    }
  }

  #say(text: string): void {
    if (this.#results) this.#results.hidden = false;
    if (this.#status) this.#status.textContent = text;
  }
}

customElements.define('engawa-search', SearchElement);
