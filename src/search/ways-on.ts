import { fromHere } from '../directory/from-here.ts';
import { addressOf } from './address.ts';
import { filtersFrom, queryString, type Question } from './question.ts';

/** The question without one of its parts; `more` stands for what is folded away in the form. */
function without(question: Question, part: string): Question {
  if (part === 'more') {
    const none = { step: '', audience: '', channel: '', cost: '' };
    return { ...question, ...none, comfort: [], unconfirmed: false };
  }
  return { ...question, [part]: '' };
}

/**
 * Sets the links of the block that is shown when nothing was found. `a[data-without="area"]` asks
 * the same question again without its place (`need`, `kind`, `q` and `more` alike); `a[data-place]`
 * leads to the page of the chosen place. The list item around a link whose choice was not made is
 * hidden; so is the one around a question that would be empty.
 */
export function widen(block: HTMLElement, question: Question): void {
  const asked = queryString(question);
  for (const link of block.querySelectorAll<HTMLAnchorElement>('a[data-without]')) {
    const wider = without(question, link.dataset['without'] ?? '');
    const same = [asked, ''].includes(queryString(wider));
    show(link, same ? undefined : addressOf(wider));
  }
  const { area } = filtersFrom(question);
  const place = block.querySelector<HTMLAnchorElement>('a[data-place]');
  if (place) show(place, area === undefined ? undefined : fromHere(`/areas/${area}/`));
}

function show(link: HTMLAnchorElement, href: string | undefined): void {
  const item = link.closest('li');
  if (item) item.hidden = href === undefined;
  if (href !== undefined) link.href = href;
}
