import { SearchUnavailable, type SearchAnswer } from '../engine.ts';
import { engine } from '../shipped-engine.ts';
import { addressOf, leadsWithin, questionAt } from '../address.ts';
import { filtersFrom, NO_QUESTION, queryString, type Question } from '../question.ts';
import { widen } from '../ways-on.ts';
import { showChips, wordsOnly } from './chips.ts';
import { showCounts } from './counts.ts';
import { showDistress } from './distress-lines.ts';
import { comfortLabel, fillForm, hasFolded, offerPlace, questionOf } from './form-fields.ts';
import { goToAnswer, goToHelp, type Focus } from './focus.ts';
import { showHints } from './hints.ts';
import { mapIsOpen, mapShows, openMap } from './map-results.ts';
import { keepInOtherWriting } from './other-writing.ts';
import { partsOf, type Parts } from './parts.ts';
import { resultItem } from './result-item.ts';
import { countSentence, orderSentence } from './sentences.ts';
import { takeAlong } from './take-along.ts';

/** Results that are shown at once, and more with every press. */
const PAGE = 20;

/**
 * Answers the questions of `<engawa-search>` in place. The question stands in the form and in the
 * address; how many results were shown stands in the history entry, so that "back" comes to the
 * same place. Nothing else is kept anywhere.
 */
export class Finder {
  readonly #parts: Parts;
  #question: Question = NO_QUESTION;
  #answer: SearchAnswer | undefined;
  #asked = 0;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#parts = partsOf(root, form);
    const { more, clear, toMap, map } = this.#parts;
    more?.addEventListener('click', () => void this.#more());
    clear?.addEventListener('click', () => void this.ask(wordsOnly(this.#question), 'results'));
    toMap?.addEventListener('click', () => {
      if (map) openMap(map);
    });
    // Before the map hears of the press itself.
    map?.addEventListener('click', () => void this.#tellMap(), { capture: true });
    addEventListener('popstate', () => {
      if (!leadsWithin(location)) void this.open('stay');
      else if (queryString(this.#question) !== '') this.#remember('replace');
    });
  }

  /** Answers what the address asks. */
  async open(focus: Focus): Promise<void> {
    const { form, folded } = this.#parts;
    const asked = questionAt(location);
    await this.#offer(asked.area);
    fillForm(form, asked);
    // On a small screen the open fold would push the answer far down; the chips tell its choices.
    if (folded && hasFolded(questionOf(form)) && matchMedia('(width >= 44rem)').matches) {
      folded.open = true;
    }
    const { shown } = (history.state ?? {}) as { shown?: unknown };
    this.#question = questionOf(form);
    // Words that came in the query are taken out of what a reload would send.
    if (!leadsWithin(location)) this.#remember('replace');
    await this.#start(typeof shown === 'number' ? Math.max(shown, PAGE) : PAGE, focus);
  }

  /** Answers a question, or without one what stands in the form, and remembers it in the address. */
  async ask(question: Question | undefined, focus: Focus): Promise<void> {
    const { form } = this.#parts;
    if (question) {
      await this.#offer(question.area);
      fillForm(form, question);
    }
    this.#question = questionOf(form);
    this.#remember('push');
    await this.#start(PAGE, focus);
  }

  /** Lets the address say what is asked; the words of a question never leave the device with it. */
  #remember(how: 'push' | 'replace'): void {
    const address = addressOf(this.#question);
    if (address === location.pathname + location.search + location.hash) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }

  /** Narrows by what was chosen among the suggestions; the letters typed on the way are done with. */
  choose(chosen: Partial<Pick<Question, 'need' | 'area'>>): Promise<void> {
    return this.ask({ ...questionOf(this.#parts.form), q: '', ...chosen }, 'results');
  }

  /** A municipality that is not among the site's own becomes one more option. */
  async #offer(area: string): Promise<void> {
    if (!/^\d{6}$/.test(area)) return;
    const name = await engine.placeName(area);
    if (name !== undefined) offerPlace(this.#parts.form, area, name);
  }

  async #start(limit: number, focus: Focus): Promise<void> {
    const { form, list, nothing, chips, chipList, distress } = this.#parts;
    list?.replaceChildren();
    keepInOtherWriting(document, location);
    showDistress(distress, this.#question.q);
    takeAlong(document, this.#question.q);
    if (nothing) {
      nothing.hidden = true;
      widen(nothing, this.#question);
    }
    if (chipList) {
      showChips(chipList, form, this.#question, (question, chip) => {
        void this.ask(question, { chip });
      });
      if (chips) chips.hidden = chipList.childElementCount === 0;
    }
    // Somebody to talk to comes before any answer, and does not wait for one.
    const helped = goToHelp(this.#parts, focus);
    await this.#show(0, limit);
    if (!helped) goToAnswer(this.#parts, focus);
  }

  async #more(): Promise<void> {
    const shown = (): number => this.#parts.list?.childElementCount ?? 0;
    const first = await this.#show(shown(), PAGE);
    first?.querySelector('a')?.focus();
    history.replaceState({ shown: shown() }, '');
  }

  /** Adds a part of the answer to the list. @returns the first item added */
  async #show(offset: number, limit: number): Promise<HTMLLIElement | undefined> {
    const question = this.#question;
    const turn = ++this.#asked;
    this.#say('さがしています。');
    try {
      const filters = filtersFrom(question);
      const answer = await engine.search(question.q, filters, { offset, limit });
      if (turn !== this.#asked) return undefined; // a newer question is on its way
      return this.#put(question, answer);
    } catch (error) {
      if (turn !== this.#asked) return undefined;
      if (!(error instanceof SearchUnavailable)) throw error;
      this.#say(`${error.message}${error.remedy}`);
      if (this.#parts.more) this.#parts.more.hidden = true;
      return undefined;
    }
  }

  #put(question: Question, answer: SearchAnswer): HTMLLIElement | undefined {
    const { form, list, results, nothing, more, order, hints } = this.#parts;
    // Nothing asked: the lists of the page say more than a list of everything.
    const asking = queryString(question) !== '';
    const items = asking
      ? answer.hits.map((hit) => resultItem(hit, (id) => comfortLabel(form, id)))
      : [];
    list?.append(...items);
    this.#answer = asking ? answer : undefined;
    showCounts(form, answer.counts);
    if (hints) showHints(hints, question, answer, (next) => void this.ask(next, 'results'));
    if (results) results.hidden = !asking || answer.total === 0;
    if (nothing) nothing.hidden = !asking || answer.total > 0;
    if (more) more.hidden = (list?.childElementCount ?? 0) >= answer.total;
    if (order) order.textContent = orderSentence(question);
    this.#say(asking ? countSentence(answer.total) : '');
    const { map } = this.#parts;
    if (map && mapIsOpen(map)) void this.#tellMap();
    return items[0];
  }

  async #tellMap(): Promise<void> {
    const { map } = this.#parts;
    try {
      if (map) await mapShows(map, this.#answer);
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      this.#say(`${error.message}${error.remedy}`);
    }
  }

  #say(text: string): void {
    const { status } = this.#parts;
    if (status) status.textContent = text;
  }
}
