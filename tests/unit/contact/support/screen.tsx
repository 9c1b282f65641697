import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import type { ContactProps } from '../../../../src/contact/props.ts';
import type { Office } from '../../../../src/contact/model/office.ts';
import { DEMONSTRATION_RECIPIENT } from '../../../../src/sealed/demonstration-key.ts';

/** Who answers. */
export const OFFICE: Office = {
  name: '見本の相談室',
  phone: '0120-111-111',
  hours: {
    always: false,
    weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], open: '09:00', close: '17:00' }],
    holidays: 'closed',
    closed_periods: [],
    closed_days: [],
    irregular: false,
  },
};

/** What a page would give to the form; the names are made up. */
export const PROPS: ContactProps = {
  needs: [
    { id: 'talking', label: '人と話すのがこわい' },
    { id: 'money', label: 'お金が心配' },
    { id: 'violence', label: '暴力がある' },
  ],
  areas: [{ code: '99999', name: '見本市' }],
  organisationRecipient: DEMONSTRATION_RECIPIENT,
  replyTime: 'ふつう、三日のうちにお返事します。',
  office: OFFICE,
  keepDays: 90,
  demonstration: true,
  hotlinesHref: '/hotlines/',
  crisis: {
    groups: [
      {
        id: 'life',
        message: '話せるところがあります。',
        cues: ['きえたい'],
        unless: [],
        lines: [
          { id: 'chat', name: '見本のチャット', url: 'https://example.org/', about: '誰でも' },
          { id: 'line', name: '見本の電話', number: '0120-000-000', about: '誰でも・無料' },
        ],
      },
      {
        id: 'violence',
        message: 'あなたは悪くありません。',
        cues: ['暴力'],
        unless: [],
        lines: [{ id: 'police', name: '見本の窓口', number: '#0000', about: '誰でも' }],
      },
    ],
    holidays: [],
    until: '2099-12-31',
  },
  exitHref: 'https://example.org/',
};

/** A component on a page of its own, and what a person can see and do there. */
export class Visit {
  readonly host = document.createElement('main');
  readonly #root = createRoot(this.host);

  /** Whoever came leaves at the latest when the test is over. */
  constructor(content: ReactNode) {
    document.body.append(this.host);
    this.#root.render(content);
    onTestFinished(() => {
      this.leave();
    });
  }

  leave(): void {
    this.#root.unmount();
    this.host.remove();
  }

  get text(): string {
    return this.host.textContent;
  }

  heading(): string {
    return this.host.querySelector('h1')?.textContent ?? '';
  }

  /** Waits until the screen has this heading. */
  async arriveAt(heading: string): Promise<void> {
    await this.until(() => this.heading() === heading, `heading 「${heading}」`);
  }

  async until(holds: () => boolean, what: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (!holds()) throw new Error(`waited for ${what}; the screen says: ${this.text}`);
      },
      { timeout: 10_000, interval: 10 },
    );
  }

  buttons(): readonly string[] {
    return [...this.host.querySelectorAll('button')].map((button) => button.textContent);
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.host.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === name,
    );
    if (found === undefined)
      throw new Error(`no button 「${name}」: ${this.buttons().join(' / ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    await this.until(() => this.buttons().some((each) => each.trim() === name), `「${name}」`);
    this.button(name).click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Ticks the box or the radio button with this label. */
  async choose(label: string): Promise<void> {
    const found = [...this.host.querySelectorAll('label')].find((each) =>
      each.textContent.startsWith(label),
    );
    if (found === undefined) throw new Error(`no choice 「${label}」`);
    found.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Writes on the line with this label. */
  async writeLine(label: string, text: string): Promise<void> {
    const name = [...this.host.querySelectorAll('label')].find((each) =>
      each.textContent.startsWith(label),
    );
    const line = document.getElementById(name?.htmlFor ?? '');
    if (!(line instanceof HTMLInputElement)) throw new Error(`no line 「${label}」`);
    Reflect.set(HTMLInputElement.prototype, 'value', text, line);
    line.dispatchEvent(new Event('input', { bubbles: true }));
    await this.until(() => line.value === text, 'the text');
  }

  /** Writes into the only box on the screen, the way a browser tells React about it. */
  async write(text: string): Promise<void> {
    const box = this.host.querySelector('textarea');
    if (box === null) throw new Error('no box to write in');
    // Past React's own setter, which would take the change for one of its own making.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', text, box);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await this.until(() => this.host.querySelector('textarea')?.value === text, 'the text');
  }
}
