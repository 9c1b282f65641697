/**
 * `<passing-dates>`: what is over disappears, even when the site was built weeks ago.
 *
 * Inside, every element with `data-ends` (ISO 8601 with offset) is hidden once that moment has
 * passed, every `data-day` that has nothing left is hidden too, and `data-none` appears when
 * everything is over. Without this script the dates stay, each with its full date.
 */
class PassingDates extends HTMLElement {
  connectedCallback(): void {
    const now = Date.now();
    const all = [...this.querySelectorAll<HTMLElement>('[data-ends]')];
    for (const item of all) item.hidden = Date.parse(item.dataset['ends'] ?? '') <= now;
    for (const day of this.querySelectorAll<HTMLElement>('[data-day]')) {
      day.hidden = day.querySelector('[data-ends]:not([hidden])') === null;
    }
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none !== null) none.hidden = all.some((item) => !item.hidden);
  }
}

customElements.define('passing-dates', PassingDates);
