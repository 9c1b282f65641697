import type { Mark } from './features.ts';

/** What a popup may say beside the mark itself. */
export type PopupWays = {
  /** What the list on the page says of an entry, line by line; undefined when it is in no list. */
  readonly factsOf: (href: string) => readonly string[] | undefined;
  /** Goes to the entry in the list. */
  readonly toList: (href: string) => void;
};

/** What a mark says that stands only somewhere around its place; the legend says it as well. */
export const VAGUE = 'だいたいの場所';

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
    facts.textContent = [mark.sample ? '見本' : '', mark.about, mark.area, mark.vague ? VAGUE : '']
      .filter(Boolean)
      .join('・');
    item.append(link, facts);
    const lines = ways.factsOf(mark.href);
    if (lines !== undefined) item.append(...listed(lines, mark, ways));
    list.append(item);
  }
  if (hidden > 0) {
    const item = document.createElement('li');
    item.textContent = `ほか${hidden}件は、一覧でご覧ください。`;
    list.append(item);
  }
  return list;
}

function listed(
  lines: readonly string[],
  { href, name }: Mark,
  { toList }: PopupWays,
): HTMLElement[] {
  const texts = lines.map((line) => {
    const text = document.createElement('p');
    text.textContent = line;
    return text;
  });
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'button-link';
  back.textContent = '一覧で見る';
  back.setAttribute('aria-label', `${name}を一覧で見る`);
  back.addEventListener('click', () => {
    toList(href);
  });
  return [...texts, back];
}
