/**
 * 「このページをすぐ閉じる」: leaves for an everyday page and takes along what was typed.
 *
 * The markup is a plain link, `<a href="…" data-exit rel="noreferrer">`, and works without this
 * script. With it, three things are added: the current page is replaced instead of kept behind the
 * back button, what was typed is wiped first (pages may be kept alive for the back button), and
 * three presses of Shift do the same as the link.
 *
 * It cannot erase the browser's history: the page must say so. The form's own steps are history
 * entries of the same address, so we walk back to the first of them before replacing it; the steps
 * then lie ahead (forward button), empty.
 */

/** Dispatched on `window` before leaving: whoever holds something typed drops it at once. */
export const FORGET = 'engawa:forget';

/** Presses of Shift, and the time in which they must fall, in milliseconds. */
const PRESSES = 3;
const WITHIN = 2000;
/** How long we wait for the way back through our own steps before we leave from where we are, in ms. */
const PATIENCE = 150;

/** How many history entries of this page lie behind the current one. */
export function depthOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('contactDepth' in state)) return 0;
  const depth = state.contactDepth;
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : 0;
}

/** Wipes what was typed and blanks the page, synchronously. */
export function forgetEverything(page: Window): void {
  page.dispatchEvent(new Event(FORGET));
  for (const form of page.document.forms) form.reset();
  page.document.body.hidden = true;
}

function leave(page: Window, to: string): void {
  forgetEverything(page);
  let gone = false;
  const go = (): void => {
    if (gone) return;
    gone = true;
    page.location.replace(to);
  };
  const depth = depthOf(page.history.state);
  if (depth === 0) {
    go();
    return;
  }
  page.addEventListener('popstate', go, { once: true });
  page.setTimeout(go, PATIENCE);
  page.history.go(-depth);
}

const exitLink = (from: ParentNode): HTMLAnchorElement | null =>
  from.querySelector<HTMLAnchorElement>('a[data-exit]');

const installed = new WeakSet<Window>();

/**
 * Listens on the whole page, so links that appear later work too. Calling it twice does nothing.
 * @param leaving what to do with the address; only tests give another one.
 */
export function installExit(
  page: Window = window,
  leaving: (page: Window, to: string) => void = leave,
): void {
  if (installed.has(page)) return;
  installed.add(page);

  page.document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-exit]')
        : null;
    if (link === null) return;
    event.preventDefault();
    leaving(page, link.href);
  });

  let presses: readonly number[] = [];
  page.document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN);
    const link = exitLink(page.document);
    if (presses.length < PRESSES || link === null) return;
    presses = [];
    leaving(page, link.href);
  });

  // Coming back by the browser's back button may revive the page: it shows itself again, empty.
  page.addEventListener('pageshow', () => {
    page.document.body.hidden = false;
  });
}
