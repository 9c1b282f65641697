// By address and not as an import: an imported style sheet would be put into the head of every page
// that has the button, and the map costs nothing before it is asked for.
import styles from './map-view.css?url';
import { MapError } from './map-error.ts';

/** Adds the style sheet of the map to the page, once. @throws MapError when it cannot be fetched */
export function fetchStyles(): Promise<void> {
  if (document.querySelector(`link[href="${styles}"]`) !== null) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new MapError('not-loaded'));
    });
    document.head.append(link);
  });
}
