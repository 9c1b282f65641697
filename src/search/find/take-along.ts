/**
 * Links to the contact form take the words of the search along, behind `#`, where no server sees
 * them. The form offers to tell them by a tick, and tells nobody otherwise.
 */
export function takeAlong(page: ParentNode, words: string): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('main a[href^="/contact/"]')) {
    if (link.pathname !== '/contact/') continue;
    link.hash = words === '' ? '' : `searched=${encodeURIComponent(words)}`;
  }
}
