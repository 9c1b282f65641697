import type { Suggestion } from '../engine.ts';
import { engine } from '../shipped-engine.ts';
import { choose } from './choose.ts';
import { optionsInWords, optionsOf } from './options.ts';

const SHOWN = 7;
/** Before the number of options is said, so that it does not talk into the typing. Milliseconds. */
const PAUSE = 600;

/**
 * Whether an input method holds the key. Safari ends the composition before the Enter that confirms
 * it is reported, so only the old key code still tells (https://bugs.webkit.org/show_bug.cgi?id=165004).
 */
const heldByInputMethod = ({ keyCode }: { readonly keyCode: number }): boolean => keyCode === 229;

/**
 * Editable combobox with a listbox, list autocomplete and manual selection
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the field; while an input
 * method composes, suggestions follow the letters but every key belongs to the input method.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');
  #suggestions: readonly Suggestion[] = [];
  #active = -1;
  #asked = 0;
  #composing = false;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLElement, input: HTMLInputElement) {
    this.#input = input;
    this.#list.id = `${input.id}-suggestions`;
    this.#list.className = 'suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', '候補');
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    box.append(this.#list, this.#status);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', this.#list.id],
      ['aria-expanded', 'false'],
    ] as const) {
      input.setAttribute(name, value);
    }
    this.#listen();
    if (input.value !== '' && input === document.activeElement) void this.#offer();
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('input', () => void this.#offer());
    input.addEventListener('compositionstart', () => (this.#composing = true));
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      void this.#offer();
    });
    input.addEventListener('keydown', (event) => {
      const held = this.#composing || event.isComposing || heldByInputMethod(event);
      if (!held && this.#press(event)) event.preventDefault();
    });
    input.addEventListener('blur', () => {
      this.#close();
    });
    input.form?.addEventListener('submit', () => {
      this.#close();
    });
    // A press on an option must not take the focus away before it counts.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null;
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  /** @returns whether the key was ours */
  #press({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || shiftKey) return false;
    const last = this.#suggestions.length - 1;
    if (this.#list.hidden) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      void this.#offer(altKey ? undefined : key === 'ArrowDown' ? 'first' : 'last');
      return true;
    }
    if (altKey) {
      if (key === 'ArrowUp') this.#close();
      return key === 'ArrowUp' || key === 'ArrowDown';
    }
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        this.#mark(-1); // back among the letters
        return false;
      case 'ArrowDown':
        this.#mark(this.#active >= last ? -1 : this.#active + 1);
        return true;
      case 'ArrowUp':
        this.#mark(this.#active < 0 ? last : this.#active - 1);
        return true;
      case 'Home':
      case 'End':
        if (this.#active < 0) return false;
        this.#mark(key === 'Home' ? 0 : last);
        return true;
      case 'Enter':
        if (this.#active < 0) return false;
        this.#choose(this.#active);
        return true;
      case 'Escape':
        this.#close();
        return true;
      default:
        return false;
    }
  }

  async #offer(mark?: 'first' | 'last'): Promise<void> {
    const turn = ++this.#asked;
    const suggestions = await engine.suggest(this.#input.value, SHOWN);
    if (turn !== this.#asked) return; // a newer letter is on its way
    this.#suggestions = suggestions;
    this.#list.replaceChildren(...optionsOf(suggestions, this.#list.id));
    const opens = this.#list.hidden && suggestions.length > 0;
    this.#list.hidden = suggestions.length === 0;
    if (opens) this.#list.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.#mark(mark === 'first' ? 0 : mark === 'last' ? suggestions.length - 1 : -1);
    clearTimeout(this.#saying);
    if (this.#composing) return;
    this.#saying = setTimeout(() => {
      this.#status.textContent = optionsInWords(suggestions.length);
    }, PAUSE);
  }

  #mark(at: number): void {
    this.#active = at;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
    }
    const option = this.#list.children[at];
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant');
    else {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #choose(at: number): void {
    const suggestion = this.#suggestions[at];
    this.#close();
    if (suggestion) choose(this.#input, suggestion);
  }

  #close(): void {
    this.#asked += 1; // what is still on its way comes too late
    clearTimeout(this.#saying);
    this.#suggestions = [];
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }
}
