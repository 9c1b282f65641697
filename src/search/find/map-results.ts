import type { SearchAnswer } from '../engine.ts';

/** Whether the map stands on the page or is on its way. */
export const mapIsOpen = ({ dataset }: HTMLElement): boolean =>
  dataset['state'] === 'shown' || dataset['state'] === 'loading';

/**
 * Lets the map show these results only, or everything when there is no answer.
 * @throws SearchUnavailable when the list of ids cannot be had; the map is then as it was
 */
export async function mapShows(map: HTMLElement, answer: SearchAnswer | undefined): Promise<void> {
  if (answer === undefined) delete map.dataset['ids'];
  else map.dataset['ids'] = (await answer.ids()).join(' ');
}

/** Presses the button of a map that nobody has opened yet. */
export function openMap(map: HTMLElement): void {
  if (!mapIsOpen(map)) map.querySelector('button')?.click();
}
