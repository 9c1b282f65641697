/** The page that can be kept, also the scope of its service worker. */
const PAGE = '/hotlines/';

/** Resolves when a worker has its copy and answers; rejects when it could not take one. */
function ready(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('redundant'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

async function keep(): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${PAGE}worker.js`);
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker) await ready(worker);
}

/** Takes everything back: the worker first, so that it cannot take a new copy meanwhile. */
async function forget(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(PAGE))?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

/**
 * `<keep-page>`: keeps this page on the device when somebody presses the button that says so, and
 * takes it away again. Nothing is stored before the press; without this script it is not there.
 */
export class KeepPage extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || location.pathname !== PAGE) return;
    this.#press(
      'keep',
      keep,
      '残しました。電波がなくても、このページを開けます。',
      '残せませんでした。',
    );
    this.#press('forget', forget, '消しました。', '消せませんでした。');
    void this.#update().then(() => {
      this.hidden = false;
    });
  }

  #press(name: string, act: () => Promise<void>, done: string, failed: string): void {
    this.querySelector(`[data-press="${name}"]`)?.addEventListener('click', () => {
      void act()
        .then(
          () => done,
          () => `${failed}少ししてから、もう一度お試しください。`,
        )
        .then(async (words) => {
          await this.#update();
          this.#say(words);
        });
    });
  }

  async #update(): Promise<void> {
    const kept = (await navigator.serviceWorker.getRegistration(PAGE))?.active ? 'kept' : 'not';
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset['when'] !== kept;
    }
  }

  /** The pressed button is gone: the words take the focus, so that the keyboard does not lose it. */
  #say(words: string): void {
    const status = this.querySelector<HTMLElement>('[data-status]');
    if (!status) return;
    status.textContent = words;
    status.focus();
  }
}

customElements.define('keep-page', KeepPage);
