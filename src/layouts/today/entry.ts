// What only today's date can tell on an entry page. The page is true without it.
import { freshnessOf, type Freshness } from '../../directory/freshness.ts';
import { japanTime } from '../../directory/days.ts';
import { statusAt } from '../../directory/hours.ts';
import { statusInWords } from '../../directory/hours-words.ts';
import type { Hours } from '../../directory/schema/parts/hours.ts';
import type { Verified } from '../../directory/schema/parts/verified.ts';

const now = japanTime();

/** Freshness of the confirmation that an element carries in `date`, `how` and `phone`. */
function freshness(element: HTMLElement): Freshness {
  const date = element.getAttribute('date') ?? '';
  const how = element.getAttribute('how') as Verified['how'];
  return freshnessOf({ date, how }, now.day, { phone: element.hasAttribute('phone') });
}

/** `<fresh-since date how phone?>`: puts the age of the confirmation, in words, before its date. */
class FreshSince extends HTMLElement {
  connectedCallback(): void {
    const { level, label } = freshness(this);
    const words = document.createElement('b');
    words.textContent = level === 'confirmed' ? '確認済み' : label;
    this.replaceChildren(words, '　');
    this.parentElement?.classList.toggle('old', level !== 'confirmed');
  }
}

/** `<open-now hours holidays until date how>`: open or not at this moment; silent in doubt. */
class OpenNow extends HTMLElement {
  connectedCallback(): void {
    if (now.day > (this.getAttribute('until') ?? '') || freshness(this).level === 'stale') return;
    const holidays = this.getAttribute('holidays')?.split(' ') ?? [];
    const hours = JSON.parse(this.getAttribute('hours') ?? '') as Hours;
    const words = statusInWords(statusAt(hours, now, (day) => holidays.includes(day)));
    if (words === undefined) return;
    const line = document.createElement('p');
    line.textContent = words;
    this.replaceChildren(line);
  }
}

customElements.define('fresh-since', FreshSince);
customElements.define('open-now', OpenNow);
