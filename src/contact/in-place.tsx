import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import ContactForm, { type ContactFormProps } from './ContactForm.tsx';
import { depthOf } from './exit.ts';

/** A contact form that opens on a page where something has already been written. */
export interface FormInPlace {
  /** Shows the form with these words in its box. The same words again: the same form, as it was left. */
  readonly open: (words: string) => void;
  /** Takes the form and everything in it away. */
  readonly forget: () => void;
}

/**
 * Opens the form in the page itself, and this is why: words handed to another page would have to lie
 * somewhere on the way. Storage stays on the device, an address stays in the browser's history (its
 * fragment too), `window.name` is there for the next site to read, and a second window is one more
 * thing to close in a hurry. Here they go from one field to the other inside one document: no
 * request, no address, no storage, and leaving the page takes both away.
 *
 * The browser's back button leads from the form to what stood here before.
 * @param host empty element for the form
 * @param before what the form takes the place of
 */
export function formInPlace(
  host: HTMLElement,
  before: HTMLElement,
  props: ContactFormProps,
): FormInPlace {
  let form: { readonly root: Root; readonly words: string; readonly place: unknown } | null = null;
  let home = 0;

  const show = (shown: boolean): void => {
    host.hidden = !shown;
    before.hidden = shown;
    window.scrollTo({ top: 0, behavior: 'instant' });
    (shown ? host : before).querySelector<HTMLElement>('h1')?.focus();
  };

  const mount = (words: string): typeof form => {
    const root = createRoot(host);
    history.pushState({ contactDepth: home + 1 }, '');
    flushSync(() => {
      root.render(<ContactForm {...props} carried={words} />);
    });
    return { root, words, place: history.state };
  };

  const forget = (): void => {
    form?.root.unmount();
    form = null;
  };

  window.addEventListener('popstate', (event) => {
    if (form !== null) show(depthOf(event.state) > home);
  });

  return {
    open: (words) => {
      home = depthOf(history.state);
      if (form?.words === words) {
        history.pushState(form.place, '');
      } else {
        forget();
        form = mount(words);
      }
      show(true);
    },
    forget,
  };
}
