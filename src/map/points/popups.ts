import { type Map as MapLibreMap, Popup } from 'maplibre-gl';
import type { Mark } from './features.ts';
import { popupContent, type PopupWays } from './popup-content.ts';

/** Where a popup opens, what it says, and where the focus was. */
export type Opening = {
  readonly at: [lon: number, lat: number];
  readonly marks: readonly Mark[];
  readonly hidden?: number;
  /** Gets the focus back when the popup closes. */
  readonly opener?: HTMLElement;
};

/** The one popup of the map: Escape closes it, and the focus goes back to where it came from. */
export class Popups {
  readonly #map: MapLibreMap;
  readonly #ways: PopupWays;
  #popup: Popup | undefined;

  constructor(map: MapLibreMap, ways: PopupWays) {
    this.#map = map;
    this.#ways = ways;
  }

  open({ at, marks, hidden = 0, opener }: Opening): void {
    this.#popup?.remove();
    const content = popupContent(marks, hidden, {
      ...this.#ways,
      toList: (href) => {
        popup.remove();
        this.#ways.toList(href);
      },
    });
    const popup = new Popup({ offset: 16, maxWidth: '18rem' })
      .setLngLat(at)
      .setDOMContent(content)
      .addTo(this.#map);
    this.#popup = popup;
    const element = popup.getElement();
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      popup.remove();
      (opener ?? this.#map.getCanvas()).focus();
    });
    element.querySelector('.maplibregl-popup-close-button')?.addEventListener('click', () => {
      opener?.focus();
    });
    // The mark moves towards the lower edge so that the whole popup has room above it.
    const offset: [number, number] = [0, this.#map.getContainer().clientHeight * 0.28];
    this.#map.easeTo({ center: at, offset });
  }
}
