/** The lists of the page and the map, each leading to the same entry in the other. */
export type ListSync = {
  /** What a list says of an entry, line by line; undefined when no list on the page has it. */
  readonly factsOf: (href: string) => readonly string[] | undefined;
  /** Marks the entry in its list as the one that is open on the map. */
  readonly mark: (href: string | undefined) => void;
  /** Moves the focus to the entry in its list. */
  readonly focus: (href: string) => void;
  readonly stop: () => void;
};

const ITEMS = '.list > li';
const PICK = 'map-pick';

/**
 * Gives every list item whose entry stands on the map a button that shows it there, also items that
 * come later (a search, 続きを見る). Lists stay complete and in their order.
 * @param hasMark whether the map knows the position of an entry
 * @param pick shows an entry on the map
 */
export function syncWithLists(
  root: HTMLElement,
  hasMark: (href: string) => boolean,
  pick: (href: string, opener: HTMLElement) => void,
): ListSync {
  const hrefOf = (item: Element): string | null =>
    item.querySelector('h2 a, h3 a, h4 a')?.getAttribute('href') ?? null;
  const itemOf = (href: string): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>(ITEMS)].find((item) => hrefOf(item) === href);

  const decorate = (): void => {
    for (const item of root.querySelectorAll<HTMLElement>(ITEMS)) {
      const href = hrefOf(item);
      if (href === null || !hasMark(href) || item.querySelector(`.${PICK}`) !== null) continue;
      const name = item.querySelector('h2 a, h3 a, h4 a')?.textContent ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `button-link ${PICK}`;
      button.textContent = '地図で見る';
      button.setAttribute('aria-label', `${name}を地図で見る`);
      button.addEventListener('click', () => {
        pick(href, button);
      });
      item.lastElementChild?.append(button);
    }
  };
  decorate();
  const watcher = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && target.matches('.list')))
      decorate();
  });
  watcher.observe(root, { childList: true, subtree: true });

  const mark = (href: string | undefined): void => {
    for (const item of root.querySelectorAll(`${ITEMS}[aria-current]`))
      item.removeAttribute('aria-current');
    if (href !== undefined) itemOf(href)?.setAttribute('aria-current', 'true');
  };
  return {
    factsOf: (href) => {
      const item = itemOf(href);
      if (item === undefined) return undefined;
      const sentence = item.querySelector('p')?.textContent.trim() ?? '';
      const tags = [...item.querySelectorAll('.chips li')].map((tag) => tag.textContent.trim());
      return [sentence, tags.join('・')].filter(Boolean);
    },
    mark,
    focus: (href) => {
      mark(href);
      itemOf(href)?.querySelector('a')?.focus();
    },
    stop: () => {
      watcher.disconnect();
      for (const button of root.querySelectorAll(`.${PICK}`)) button.remove();
      mark(undefined);
    },
  };
}
