import { fromHere } from '../../directory/from-here.ts';
import type { Reason, SearchHit } from '../engine.ts';
import { markedNodes } from './marked.ts';

const BECAUSE: Readonly<Record<Reason['by'], string>> = {
  name: '名前に',
  text: '説明に',
  meaning: '近い意味',
  place: 'まち',
  number: '電話番号',
};

/** 「名前に「居場所」、まち「芦屋市」」: why something was found; each word is said once. */
export const whyInWords = (why: readonly Reason[]): string =>
  why
    .filter(({ word }, at) => why.findIndex((other) => other.word === word) === at)
    .map(({ by, word }) => `${BECAUSE[by]}「${word}」`)
    .join('、');

function part(tag: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/**
 * A list item that looks like the static ones. Text only: nothing here is parsed as HTML.
 * @param comfortLabel label of a comfort by its id
 */
export function resultItem(hit: SearchHit, comfortLabel: (id: string) => string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = fromHere(hit.url);
  link.append(...markedNodes(hit.title, hit.marks));
  const heading = part('h3', '', [link]);
  // Most samples carry the word in their name already.
  if (hit.sample && !hit.title.includes('見本')) {
    heading.append(part('span', 'sample-mark', ['見本']));
  }
  const body = part('div', '', [
    heading,
    part('p', 'summary', markedNodes(hit.summary, hit.marks)),
  ]);
  if (hit.unconfirmed && hit.unconfirmed.length > 0) {
    const chips = hit.unconfirmed.map((id) =>
      part('li', 'unknown', [`${comfortLabel(id)}：未確認`]),
    );
    body.append(part('ul', 'chips', chips));
  }
  if (hit.why && hit.why.length > 0) {
    body.append(part('p', 'why', [whyInWords(hit.why)]));
  }
  const item = document.createElement('li');
  item.append(part('div', 'kind', [hit.about]), body);
  return item;
}
