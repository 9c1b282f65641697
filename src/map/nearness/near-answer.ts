import { fromHere } from '../../directory/from-here.ts';
import { KINDS, LOOKS } from '../kinds.ts';
import { isPointsFile, type PointsFile } from '../points/points-file.ts';
import { distanceWords } from './distance-words.ts';
import { findPlace } from './find-place.ts';
import { NearError } from './near-error.ts';
import { nearestFirst, type NearRow } from './nearest.ts';
import type { Place } from './place.ts';
import { isPlacesFile } from './places-file.ts';
import { type Unpacked, unpack } from './unpack.ts';

const PAGE = 10;

/** Answers in the page of {@link NearMe.astro}. */
export type NearAnswer = {
  /** Looks for what the visitor wrote and lists what is near, or asks which place is meant. */
  readonly find: (text: string) => void;
  readonly show: (place: Place) => void;
};

/**
 * Fetches gazetteer and points, whole and once. @throws NearError
 * @param host with `data-places`, `data-points`, `data-home` and the parts marked in NearMe.astro
 */
export async function openAnswer(host: HTMLElement): Promise<NearAnswer> {
  const [places, points] = await Promise.all([
    fetchChecked(host.dataset['places'] ?? '', isPlacesFile),
    fetchChecked(host.dataset['points'] ?? '', isPointsFile),
  ]);
  return new Answer(host, unpack(places), points);
}

async function fetchChecked<T>(
  address: string,
  isWanted: (value: unknown) => value is T,
): Promise<T> {
  let value: unknown;
  try {
    const response = await fetch(address, { credentials: 'omit' });
    value = response.ok ? await response.json() : undefined;
  } catch (cause) {
    throw new NearError('not-loaded', { cause });
  }
  if (!isWanted(value)) throw new NearError('not-loaded');
  return value;
}

class Answer implements NearAnswer {
  readonly #host: HTMLElement;
  readonly #gazetteer: Unpacked;
  readonly #points: PointsFile;
  readonly #samples: ReadonlySet<number>;
  readonly #vague: ReadonlySet<number>;
  #rows: NearRow[] = [];
  #rough = false;

  constructor(host: HTMLElement, gazetteer: Unpacked, points: PointsFile) {
    this.#host = host;
    this.#gazetteer = gazetteer;
    this.#points = points;
    this.#samples = new Set(points.samples);
    this.#vague = new Set(points.vague);
    this.#part('[data-more]')?.addEventListener('click', () => {
      this.#append()?.focus();
    });
  }

  find(text: string): void {
    const [lat = 35, lon = 135] = (this.#host.dataset['home'] ?? '').split(',').map(Number);
    const found = findPlace(text, this.#gazetteer, { lat, lon });
    this.#clear();
    if (found.kind === 'place') this.show(found.place);
    else if (found.kind === 'which') this.#ask(found.places, found.more);
    else this.#say(found.say);
  }

  show(place: Place): void {
    this.#clear();
    this.#rows = nearestFirst(this.#points, place);
    this.#rough = place.rough;
    this.#say(
      `${place.label}から近い順に、${this.#rows.length.toLocaleString('ja-JP')}件あります。`,
    );
    const how = this.#part('[data-how]');
    if (how !== null) how.textContent = howMeasured(place);
    const town = this.#part('[data-town]');
    if (town instanceof HTMLAnchorElement) {
      town.hidden = !this.#points.areas.some(([code]) => code === place.code);
      town.href = fromHere(`/areas/${place.code ?? ''}/`);
    }
    this.#reveal('[data-answer]', true);
    this.#append();
  }

  #ask(places: readonly Place[], more: boolean): void {
    this.#say(`${places.length}つあります。どこの近くですか。`);
    if (more) this.#say(`同じ名前が多くあります。下になければ、もう少し長く入れてください。`);
    const list = this.#part('[data-which] ul');
    list?.replaceChildren(
      ...places.map((place) => {
        const button = element('button', 'button quiet', place.label);
        button.type = 'button';
        button.addEventListener('click', () => {
          this.show(place);
          this.#part('[data-answer] h3')?.focus();
        });
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    this.#reveal('[data-which]', true);
  }

  #append(): HTMLElement | null {
    const list = this.#part('[data-answer] ol');
    const start = list?.childElementCount ?? 0;
    const items = this.#rows.slice(start, start + PAGE).map((row) => this.#item(row));
    list?.append(...items);
    this.#reveal('[data-more]', start + items.length < this.#rows.length);
    return items[0]?.querySelector('a') ?? null;
  }

  #item({ row, kilometres }: NearRow): HTMLLIElement {
    const { kinds, kind, categories, category, name, id, area, areas } = this.#points;
    const look = LOOKS[KINDS.find((known) => known === kinds[kind[row] ?? -1]) ?? 'program'];
    const title = name[row] ?? '';
    const link = element('a', '', title);
    link.href = fromHere(`/${look.folder}/${id[row] ?? ''}/`);
    const heading = element('h4', 'name');
    heading.append(link);
    if (this.#samples.has(row) && !title.includes('見本'))
      heading.append(element('span', 'sample-mark', '見本'));
    const side = element('div', 'kind', categories[category[row] ?? -1] ?? look.label);
    side.append(element('span', 'where', areas[area[row] ?? -1]?.[1] ?? ''));
    const body = document.createElement('div');
    body.append(
      heading,
      element('p', '', distanceWords(kilometres, this.#rough || this.#vague.has(row))),
    );
    const item = document.createElement('li');
    item.append(side, body);
    return item;
  }

  #clear(): void {
    this.#reveal('[data-which]', false);
    this.#reveal('[data-answer]', false);
    this.#part('[data-answer] ol')?.replaceChildren();
  }

  #say(text: string): void {
    const status = this.#part('[data-status]');
    if (status !== null) status.textContent = text;
  }

  #reveal(selector: string, shown: boolean): void {
    const part = this.#part(selector);
    if (part !== null) part.hidden = !shown;
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(selector);
  }
}

function howMeasured({ from, rough, code }: Place): string {
  const start =
    rough && code !== undefined
      ? `${from}の場所から、まっすぐにはかった、おおまかな距離です。`
      : `${from}から、まっすぐにはかった距離です。`;
  return `${start}歩く道のりは、これより長くなります。`;
}

function element<K extends 'a' | 'h4' | 'p' | 'div' | 'span' | 'button'>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
