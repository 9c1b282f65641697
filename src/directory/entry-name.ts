/** Fetches a page of this site; tests give another one. */
export type FetchPage = (address: string) => Promise<Response>;

/** What is open nearby is in the browser already: then nothing leaves the device. */
const fromCache: FetchPage = (address) =>
  fetch(address, { cache: 'force-cache', credentials: 'omit', referrerPolicy: 'no-referrer' });

/**
 * Name of an entry, read from its own page.
 * @param path `programs/some-id`, checked by the caller
 * @returns null when there is no such page, and when it cannot be read just now
 */
export async function entryName(
  path: string,
  fetchPage: FetchPage = fromCache,
): Promise<string | null> {
  try {
    const answer = await fetchPage(`/${path}/`);
    if (!answer.ok) return null;
    // Parsed, never run or shown: only two texts are taken out of it.
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const article = page.querySelector('article[data-entry]');
    const name = article?.querySelector('h1')?.textContent.trim() ?? '';
    return article?.getAttribute('data-entry') === path && name !== '' ? name : null;
  } catch {
    return null;
  }
}
