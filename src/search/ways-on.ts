import { filtersFrom, queryString, type Question } from './question.ts';

/**
 * Sets the links of the block that is shown when nothing was found. `a[data-without="area"]` asks
 * the same question again without its place (`need`, `kind` and `q` alike); `a[data-place]` leads
 * to the page of the chosen place. The list item around a link whose choice was not made is hidden;
 * so is the one around a question that would be empty.
 */
export function widen(block: HTMLElement, question: Question): void {
  for (const link of block.querySelectorAll<HTMLAnchorElement>('a[data-without]')) {
    const name = link.dataset['without'] as keyof Question;
    const wider = queryString({ ...question, [name]: '' });
    show(link, question[name] === '' || wider === '' ? undefined : `/find/${wider}`);
  }
  const { area } = filtersFrom(question);
  const place = block.querySelector<HTMLAnchorElement>('a[data-place]');
  if (place) show(place, area === undefined ? undefined : `/areas/${area}/`);
}

function show(link: HTMLAnchorElement, href: string | undefined): void {
  const item = link.closest('li');
  if (item) item.hidden = href === undefined;
  if (href !== undefined) link.href = href;
}
