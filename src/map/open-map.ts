import { countSentence } from './count-sentence.ts';
import { buildFrame } from './frame.ts';
import { MapError } from './map-error.ts';
import { readIds, readOptions } from './map-options.ts';
import { showMap } from './map-view.ts';
import { fetchPoints } from './points/fetch-points.ts';
import { fetchStyles } from './fetch-styles.ts';

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
  await fetchStyles();
  signal.throwIfAborted();
  const frame = buildFrame();
  host.append(frame.root);
  const say = (text: string): void => {
    frame.status.textContent = text;
  };
  let view: ReturnType<typeof showMap>;
  try {
    view = showMap(frame.canvas, readOptions(host.dataset), () => {
      const { message, remedy } = new MapError('not-loaded');
      say(message + remedy);
    });
  } catch (error) {
    frame.root.remove();
    throw error;
  }
  view.focus();
  const announce = (shown: number): void => {
    const wanted = readIds(host.dataset['ids']);
    say(countSentence(shown, wanted?.size ?? shown));
  };
  const address = host.dataset['points'];
  if (address !== undefined) {
    void fetchPoints(address, signal).then(
      (points) => {
        if (!signal.aborted) announce(view.setPoints(points));
      },
      (error: unknown) => {
        if (!signal.aborted && error instanceof MapError) say(error.message + error.remedy);
      },
    );
  }
  return {
    setIds: (text) => {
      const shown = view.setIds(readIds(text));
      if (shown !== undefined) announce(shown);
    },
    remove: () => {
      view.remove();
      frame.root.remove();
    },
  };
}
