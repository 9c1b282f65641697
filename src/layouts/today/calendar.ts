// What only today's date can tell on the calendar. The pages are true without it.
import { addDays, daysBetween, japanTime, weekdayOf } from '../../directory/days.ts';
import './passing-dates.ts';

const today = japanTime().day;

/** `<calendar-months>`: links to months that are over disappear. */
class CalendarMonths extends HTMLElement {
  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLElement>('[data-month]')) {
      link.hidden = (link.dataset['month'] ?? '') < today.slice(0, 7);
    }
  }
}

/** Saturday and Sunday of this week; on Sunday the day itself is what is left of it. */
function weekend(): string[] {
  if (weekdayOf(today) === 'SU') return [today];
  let saturday = today;
  while (weekdayOf(saturday) !== 'SA') saturday = addDays(saturday, 1);
  return [saturday, addDays(saturday, 1)];
}

/**
 * `<this-weekend until>`: shows the days of this weekend again, above the months. Stays empty when
 * the weekend lies beyond what the page knows.
 */
class ThisWeekend extends HTMLElement {
  connectedCallback(): void {
    const days = weekend();
    if (daysBetween(days.at(-1) ?? today, this.getAttribute('until') ?? today) < 0) return;
    const list = this.querySelector('[data-list]');
    const found = days.flatMap((day) => document.getElementById(`day-${day}`) ?? []);
    for (const day of found.filter((one) => !one.hidden)) {
      const copy = day.cloneNode(true) as HTMLElement;
      copy.removeAttribute('id');
      list?.append(copy);
    }
    const nothing = this.querySelector<HTMLElement>('[data-nothing]');
    if (nothing !== null) nothing.hidden = list?.firstChild instanceof Node;
    this.hidden = false;
  }
}

for (const cell of document.querySelectorAll(`td[data-date="${today}"]`)) {
  cell.setAttribute('aria-current', 'date');
}
customElements.define('calendar-months', CalendarMonths);
customElements.define('this-weekend', ThisWeekend);
