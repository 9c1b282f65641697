import type { Mark } from './features.ts';

/** What a popup may say beside the mark itself. */
export type PopupWays = {
  /** The sentence that the list on the page has for an entry; undefined when it is not in a list. */
  readonly sentenceOf: (href: string) => string | undefined;
  /** Goes to the entry in the list. */
  readonly toList: (href: string) => void;
};

/**
 * The inside of a popup: one link per entry with the facts that its list item has, in words, and the
 * way to that list item.
 * @param hidden how many more entries stand at this place than are listed
 */
export function popupContent(marks: readonly Mark[], hidden: number, ways: PopupWays): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'map-popup';
  for (const mark of marks) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = mark.href;
    link.textContent = mark.name;
    const facts = document.createElement('span');
    facts.textContent = [mark.sample ? '見本' : '', mark.about, mark.area]
      .filter(Boolean)
      .join('・');
    item.append(link, facts);
    const sentence = ways.sentenceOf(mark.href);
    if (sentence !== undefined) item.append(...listed(sentence, mark, ways));
    list.append(item);
  }
  if (hidden > 0) {
    const item = document.createElement('li');
    item.textContent = `ほか${hidden}件は、一覧でご覧ください。`;
    list.append(item);
  }
  return list;
}

function listed(sentence: string, { href, name }: Mark, { toList }: PopupWays): HTMLElement[] {
  const text = document.createElement('p');
  text.textContent = sentence;
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'button-link';
  back.textContent = '一覧で見る';
  back.setAttribute('aria-label', `${name}を一覧で見る`);
  back.addEventListener('click', () => {
    toList(href);
  });
  return sentence === '' ? [back] : [text, back];
}
