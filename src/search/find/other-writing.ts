/**
 * Lets the link to the same page with or without ふりがな take the question along.
 * @param address of the present page
 */
export function keepInOtherWriting(
  page: ParentNode,
  { search, hash }: Pick<Location, 'search' | 'hash'>,
): void {
  const link = page.querySelector<HTMLAnchorElement>('a.furigana');
  if (link === null) return;
  link.search = search;
  link.hash = hash;
}
