import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from '../../../../src/staff/Desk.tsx';
import { openVaultHere } from './in-process-vault.ts';
import { EMAIL, PASSWORD } from './memory-client.ts';
import type { MemoryClient } from './memory-client.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** The staff app on a page of its own, used as a person would: by what can be read there. */
export class Screen {
  readonly client: MemoryClient;
  /** One per unlocking: whether its keys were forgotten. */
  readonly vaults: { ended: () => boolean }[] = [];
  readonly #place = document.createElement('div');
  readonly #root = createRoot(this.#place);

  constructor(client: MemoryClient) {
    this.client = client;
  }

  async show(idleMinutes = 15): Promise<void> {
    window.location.hash = '#/';
    document.body.replaceChildren(this.#place);
    const openVault = () => {
      const opened = openVaultHere();
      this.vaults.push(opened);
      return opened.vault;
    };
    await act(async () => {
      this.#root.render(
        <Desk
          client={this.client}
          openVault={openVault}
          published={[this.client.organisation.recipient]}
          idleMinutes={idleMinutes}
          labels={{}}
        />,
      );
      await pause();
    });
  }

  async close(): Promise<void> {
    await act(async () => {
      this.#root.unmount();
      await pause();
    });
  }

  get text(): string {
    return this.#place.textContent;
  }

  get html(): string {
    return this.#place.innerHTML;
  }

  /** Waits until the page says something. */
  async reads(words: string): Promise<void> {
    await this.waitUntil(
      () => this.text.includes(words),
      () => `the page never said ${words}; it says: ${this.text}`,
    );
  }

  async waitUntil(holds: () => boolean, why = () => 'it never came to that'): Promise<void> {
    for (let round = 0; round < 1000; round++) {
      if (holds()) return;
      await act(pause);
    }
    throw new Error(why());
  }

  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    const found = [...this.#place.querySelectorAll('label')].find(
      ({ textContent }) => textContent === label,
    );
    const field = document.getElementById(found?.htmlFor ?? '');
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
    throw new Error(`no field ${label}`);
  }

  async type(label: string, value: string): Promise<void> {
    const field = this.field(label);
    // React watches the element's own property; the one of its class goes past that.
    const ofClass = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    await act(async () => {
      ofClass?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await pause();
    });
  }

  async choose(label: string, value: string): Promise<void> {
    const found = [...this.#place.querySelectorAll('label')].find(
      ({ textContent }) => textContent === label,
    );
    const field = document.getElementById(found?.htmlFor ?? '');
    if (!(field instanceof HTMLSelectElement)) throw new Error(`no choice ${label}`);
    await act(async () => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await pause();
    });
  }

  /** Presses buttons one right after the other. */
  async press(...names: readonly string[]): Promise<void> {
    const all = [...this.#place.querySelectorAll('button')];
    const found = names.map((name) => all.find(({ textContent }) => textContent === name));
    if (found.includes(undefined)) throw new Error(`no button ${names.join(', ')}`);
    await act(async () => {
      for (const button of found) button?.click();
      await pause();
    });
  }

  async goTo(address: string): Promise<void> {
    await act(async () => {
      window.location.hash = address;
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await pause();
    });
  }

  async signIn(password = PASSWORD): Promise<void> {
    await this.type('メールアドレス', EMAIL);
    await this.type('パスワード', password);
    await this.press('入る');
  }

  async unlock(passphrase = this.client.organisation.passphrase): Promise<void> {
    await this.type('鍵のパスフレーズ', passphrase);
    await this.press('ひらく');
  }

  async enter(): Promise<void> {
    await this.show();
    await this.signIn();
    await this.unlock();
    await this.reads('届いたことば');
  }
}
