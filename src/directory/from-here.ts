/**
 * Address of a page of this site as a link on the present page names it: on a page with ふりがな,
 * links lead to pages with ふりがな. For links that scripts make; the build sees to all others.
 * @param path path of the ordinary page, `/programs/…/`
 */
export function fromHere(path: string): string {
  // Outside a page there is nowhere to come from.
  if (typeof document === 'undefined') return path;
  return (document.documentElement.dataset['under'] ?? '') + path;
}
