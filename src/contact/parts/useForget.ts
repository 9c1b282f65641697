import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { FORGET } from '../exit.ts';

/**
 * Calls `forget` when the visitor leaves, by 「このページをすぐ閉じる」 or in any other way: browsers
 * keep a page alive behind the back button, and the next person at the screen must not find it.
 * The screen is emptied at once, before the browser can put the page away.
 */
export function useForget(forget: () => void): void {
  useEffect(() => {
    const now = (): void => {
      flushSync(forget);
    };
    window.addEventListener(FORGET, now);
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener(FORGET, now);
      window.removeEventListener('pagehide', now);
    };
  }, [forget]);
}
