// Open or not at this moment: only the browser knows. The page is true without it.
import { japanTime } from '../../directory/days.ts';
import { statusAt } from '../../directory/hours.ts';
import { statusInWords } from '../../directory/hours-words.ts';
import type { Hours } from '../../directory/schema/parts/hours.ts';
import { levelNow } from './fresh-since.ts';

const now = japanTime();

/** `<open-now hours holidays until date>`: open or not at this moment; silent in doubt. */
class OpenNow extends HTMLElement {
  connectedCallback(): void {
    if (now.day > (this.getAttribute('until') ?? '') || levelNow(this) === 'stale') return;
    const holidays = this.getAttribute('holidays')?.split(' ') ?? [];
    const hours = JSON.parse(this.getAttribute('hours') ?? '') as Hours;
    const words = statusInWords(statusAt(hours, now, (day) => holidays.includes(day)));
    if (words === undefined) return;
    const line = document.createElement('p');
    line.textContent = words;
    this.replaceChildren(line);
  }
}

customElements.define('open-now', OpenNow);
