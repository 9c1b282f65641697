import { useCallback, useLayoutEffect, useRef } from 'react';
import { depthOf } from '../exit.ts';

interface Place {
  readonly contactScreen: string;
  /** How many of our own entries lie behind this one; `exit.ts` walks back over them. */
  readonly contactDepth: number;
}

function placeOf(state: unknown): Place | null {
  if (typeof state !== 'object' || state === null || !('contactScreen' in state)) return null;
  const { contactScreen } = state;
  return typeof contactScreen === 'string' ? { contactScreen, contactDepth: depthOf(state) } : null;
}

export interface ScreenHistory {
  /** A step forward: adds an entry with the same address. */
  readonly push: (screen: string) => void;
  /** Another screen in the place of the current one. */
  readonly replace: (screen: string) => void;
  /** True when the browser's own way back leads to one of our screens; then it was taken. */
  readonly back: () => boolean;
}

/**
 * Lets the browser's back button go one screen back instead of leaving. Entries carry the name of
 * the screen and nothing that was typed, and the address never changes. After a reload the answers
 * are gone (they live in memory only), so the first screen takes the place of whatever was named.
 */
export function useScreenHistory(first: string, onBack: (screen: string) => void): ScreenHistory {
  const base = useRef(0);

  // Before anything can be pressed: on a slow phone a tap may come sooner than an ordinary effect.
  useLayoutEffect(() => {
    base.current = depthOf(history.state);
    history.replaceState({ contactScreen: first, contactDepth: base.current } satisfies Place, '');
  }, [first]);

  useLayoutEffect(() => {
    const moved = (event: PopStateEvent): void => {
      const place = placeOf(event.state);
      if (place !== null) onBack(place.contactDepth < base.current ? first : place.contactScreen);
    };
    window.addEventListener('popstate', moved);
    return () => {
      window.removeEventListener('popstate', moved);
    };
  }, [first, onBack]);

  const push = useCallback((screen: string) => {
    const place: Place = { contactScreen: screen, contactDepth: depthOf(history.state) + 1 };
    history.pushState(place, '');
  }, []);
  const replace = useCallback((screen: string) => {
    const place: Place = { contactScreen: screen, contactDepth: depthOf(history.state) };
    history.replaceState(place, '');
  }, []);
  const back = useCallback(() => {
    if (depthOf(history.state) <= base.current) return false;
    history.back();
    return true;
  }, []);
  return { push, replace, back };
}
