// Small on purpose: the gazetteer and what reads it are fetched when somebody asks for the first time.
import type { NearAnswer } from './near-answer.ts';
import { NearError } from './near-error.ts';
import type { Place } from './place.ts';

/**
 * `<engawa-near>` around the form of NearMe.astro: lists what is near a postal code, a station or a
 * municipality. Everything happens in this page; what was written is neither sent nor kept, and does
 * not come into the address.
 */
class EngawaNear extends HTMLElement {
  #answer: NearAnswer | undefined;
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = form.querySelector('input')?.value ?? '';
      void this.#run((answer) => {
        answer.find(text);
      });
    });
    this.#answerLink(form);
    this.querySelector('[data-locate]')?.addEventListener('click', () => {
      void this.#run(async (answer) => {
        const { locate } = await import('./locate.ts');
        const place: Place = await locate();
        answer.show(place);
      });
    });
  }

  /** `/find/#near=芦屋市`: pages of towns ask in this way. What stands behind # is sent to nobody. */
  #answerLink(form: HTMLFormElement | null): void {
    const asked = new URLSearchParams(location.hash.slice(1)).get('near');
    const field = form?.querySelector('input');
    if (asked === null || !field) return;
    field.value = asked;
    this.scrollIntoView();
    form?.requestSubmit();
  }

  async #run(task: (answer: NearAnswer) => void | Promise<void>): Promise<void> {
    const turn = ++this.#asked;
    this.#say('さがしています。');
    try {
      if (this.#answer === undefined) {
        const { openAnswer } = await import('./near-answer.ts');
        this.#answer ??= await openAnswer(this);
      }
      if (turn === this.#asked) await task(this.#answer);
    } catch (cause) {
      if (turn !== this.#asked) return;
      const error = cause instanceof NearError ? cause : new NearError('not-loaded', { cause });
      this.#say(error.message + error.remedy);
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[data-status]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('engawa-near', EngawaNear);
