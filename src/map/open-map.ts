import { countSentence } from './count-sentence.ts';
import { fetchStyles } from './fetch-styles.ts';
import { buildFrame } from './frame.ts';
import { chooseGround } from './ground/choose-ground.ts';
import { type ListSync, syncWithLists } from './list-sync.ts';
import { MapError } from './map-error.ts';
import { type MapView, readIds, readOptions, type Surroundings } from './map-options.ts';
import { showMap } from './map-view.ts';
import { fetchPoints } from './points/fetch-points.ts';

/** A map that stands on the page. */
export type OpenedMap = {
  /** Shows other entries. @param text the new `data-ids`, undefined for all */
  setIds(text: string | undefined): void;
  remove(): void;
};

/**
 * Puts the map into its element and starts fetching the points.
 * @param signal aborts when the element leaves the page
 * @throws MapError when the device cannot draw the map; the element is then as it was
 */
export async function openMap(host: HTMLElement, signal: AbortSignal): Promise<OpenedMap> {
  const [{ ground, instead }] = await Promise.all([chooseGround(host), fetchStyles()]);
  signal.throwIfAborted();
  const frame = buildFrame(ground.note);
  host.append(frame.root);
  const say = (text: string): void => {
    frame.status.textContent = text;
  };
  const sayTrouble = (code: 'not-loaded' | 'instead'): void => {
    const { message, remedy } = new MapError(code);
    frame.trouble.textContent = message + remedy;
  };
  if (instead) sayTrouble('instead');

  let lists: ListSync | undefined;
  const around: Surroundings = {
    factsOf: (href) => lists?.factsOf(href),
    toList: (href) => lists?.focus(href),
    onOpen: (href) => lists?.mark(href),
    onTrouble: (replaced) => {
      sayTrouble(replaced ? 'instead' : 'not-loaded');
    },
  };
  const options = readOptions(host.dataset);
  let view: MapView;
  try {
    view = showMap(frame.canvas, options, ground, around);
  } catch (error) {
    frame.root.remove();
    throw error;
  }
  view.focus();
  const announce = (shown: number): void => {
    const wanted = readIds(host.dataset['ids'])?.size ?? shown;
    say(countSentence(shown, Number(host.dataset['listed'] ?? wanted)));
  };
  const loadPoints = async (): Promise<void> => {
    const address = host.dataset['points'];
    if (address === undefined) return;
    try {
      const points = await fetchPoints(address, signal);
      if (signal.aborted) return;
      announce(view.setPoints(points));
      lists = syncWithLists(
        host.closest('main') ?? document.body,
        (href) => view.has(href),
        (href, opener) => {
          view.show(href, opener);
        },
      );
    } catch (error) {
      if (!(error instanceof MapError)) throw error;
      if (!signal.aborted) say(error.message + error.remedy);
    }
  };
  let all = options.archive !== undefined;
  if (all) announce(Number(host.dataset['count'] ?? 0));
  else void loadPoints();
  return {
    setIds: (text) => {
      const shown = view.setIds(readIds(text));
      if (shown !== undefined) announce(shown);
      // The tiles hold everything; chosen entries come from the file.
      if (all && text !== undefined) {
        all = false;
        void loadPoints();
      }
    },
    remove: () => {
      lists?.stop();
      view.remove();
      frame.root.remove();
    },
  };
}
