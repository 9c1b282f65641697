import { useEffect } from 'react';
import { FORGET } from '../exit.ts';

/**
 * While `active`, the browser asks before the page is closed or left, so that a slip of the thumb
 * does not cost what was written. The words of that question are the browser's own.
 */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    // A number hands over to the telephone and leaves the page where it is. Browsers take it for
    // leaving all the same, and no question may stand between somebody and their call.
    let calling = false;
    const press = ({ target }: Event): void => {
      calling = target instanceof Element && target.closest('a[href^="tel:"]') !== null;
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (!calling) event.preventDefault();
      calling = false;
    };
    const stop = (): void => {
      window.removeEventListener('beforeunload', ask);
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('click', press, true);
    // 「すぐ閉じる」 must leave without a question.
    window.addEventListener(FORGET, stop);
    return () => {
      stop();
      window.removeEventListener('click', press, true);
      window.removeEventListener(FORGET, stop);
    };
  }, [active]);
}
