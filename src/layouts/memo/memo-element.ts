import { MEMO_CARRY, MEMO_CLEARED, type MemoCarried } from './memo-events.ts';
import { answerInWords, memoInWords, type MemoAnswer } from './memo-text.ts';

/**
 * `<consultation-memo>`: the sheet can be written on the screen, then printed or copied as text.
 *
 * What is typed stays in the fields of this page: no form, no request, no storage. By a press of the
 * writer the page itself may take the text over ({@link MEMO_CARRY}). Leaving the page empties them, so that "back" on a shared computer shows nothing. Without this script the sheet is
 * paper to write on by hand.
 */
class ConsultationMemo extends HTMLElement {
  connectedCallback(): void {
    for (const tool of this.querySelectorAll<HTMLElement>('[data-tool]')) tool.hidden = false;
    this.querySelector('[data-by-hand]')?.remove();
    this.addEventListener('input', () => {
      this.#say('');
      this.#update();
    });
    this.#press('print', () => {
      print();
    });
    this.#press('copy', () => void this.#copy());
    this.#press('carry', () => {
      this.#carry();
    });
    this.#press('clear', () => {
      this.#clear();
      this.dispatchEvent(new Event(MEMO_CLEARED, { bubbles: true }));
      this.#say('書いたものを、すべて消しました。');
    });
    addEventListener('pagehide', () => {
      this.#clear();
    });
    this.#clear();
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-question]')];
  }
  get #text(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('[data-text]');
  }

  #press(name: string, act: () => void): void {
    this.querySelector(`[data-press="${name}"]`)?.addEventListener('click', act);
  }

  #answerOf(item: HTMLElement): MemoAnswer {
    const ticks = [...item.querySelectorAll<HTMLInputElement>('input:checked')];
    return {
      heading: item.dataset['question'] ?? '',
      ticked: ticks.map(({ value }) => value),
      written: item.querySelector('textarea')?.value ?? '',
    };
  }

  /** Puts the answers where paper shows them, and together as plain text. */
  #update(): void {
    const answers = this.#items.map((item) => {
      const answer = this.#answerOf(item);
      const said = item.querySelector('[data-said]');
      if (said) said.textContent = answerInWords(answer);
      item.classList.toggle('answered', answerInWords(answer) !== '');
      return answer;
    });
    const text = memoInWords(answers);
    if (this.#text) this.#text.value = text;
    this.toggleAttribute('written', text !== '');
  }

  #clear(): void {
    for (const field of this.querySelectorAll<HTMLInputElement>('input')) field.checked = false;
    for (const field of this.querySelectorAll('textarea')) field.value = '';
    this.#update();
  }

  async #copy(): Promise<void> {
    const text = this.#text?.value ?? '';
    if (text === '') {
      this.#say('まだ何も書かれていません。ひとつでも書くと、コピーできます。');
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      this.#say('コピーしました。メモやメールに貼りつけられます。');
    } catch {
      // No permission, or a page without https: the text is there, selected, to copy by hand.
      this.querySelector('details')?.setAttribute('open', '');
      this.#text?.focus();
      this.#text?.select();
      this.#say('自動ではコピーできませんでした。下の文字を選んであるので、コピーしてください。');
    }
  }

  #carry(): void {
    const text = this.#text?.value ?? '';
    if (text === '') {
      this.#say('まだ何も書かれていません。ひとつでも書くと、うつせます。');
      return;
    }
    this.#say('');
    const failed = (): void => {
      this.#say(
        '相談フォームを読みこめませんでした。書いたものは、このままです。電波のよいところで、もう一度お試しください。',
      );
    };
    const detail: MemoCarried = { text, failed };
    this.dispatchEvent(new CustomEvent(MEMO_CARRY, { bubbles: true, detail }));
  }

  #say(words: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = words;
  }
}

customElements.define('consultation-memo', ConsultationMemo);
