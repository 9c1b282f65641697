// Small on purpose: it is all that a page loads before the visitor asks for the map.
import { MapError } from './map-error.ts';
import type { OpenedMap } from './open-map.ts';

/**
 * `<engawa-map data-points="/map/points.json" data-center="135.3,34.7" data-zoom="12">` around a
 * `<button>`: pressing it fetches the map. `data-ids` (ids separated by spaces) may change at any
 * time; without it all points are shown. `data-ground` is the operator's `map.source`;
 * `data-archive` holds tiles with `data-count` points when they are too many for one file. `data-state` tells `idle`, `loading`, `shown` or `failed`,
 * `data-code` why it failed.
 */
class EngawaMap extends HTMLElement {
  static readonly observedAttributes = ['data-ids'];
  #opened: OpenedMap | undefined;
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.dataset['state'] = 'idle';
    this.querySelector('button')?.addEventListener('click', () => void this.#open(), {
      signal: this.#leaving.signal,
    });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#opened?.remove();
    this.#opened = undefined;
  }

  attributeChangedCallback(): void {
    this.#opened?.setIds(this.dataset['ids']);
  }

  async #open(): Promise<void> {
    if (this.dataset['state'] === 'loading') return;
    const { signal } = this.#leaving;
    this.dataset['state'] = 'loading';
    this.#say('地図を読み込んでいます。');
    try {
      const { openMap } = await import('./open-map.ts');
      this.#opened = await openMap(this, signal);
      this.dataset['state'] = 'shown';
      this.#say('');
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof MapError ? cause : new MapError('not-loaded', { cause });
      this.dataset['state'] = 'failed';
      this.dataset['code'] = error.code;
      this.#say(error.message + error.remedy);
    }
  }

  #say(text: string): void {
    const note = this.querySelector('.map-state') ?? document.createElement('p');
    note.className = 'map-state';
    note.setAttribute('role', 'status');
    note.textContent = text;
    if (!note.isConnected) this.append(note);
  }
}

customElements.define('engawa-map', EngawaMap);
