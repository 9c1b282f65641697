import { useEffect } from 'react';
import { FORGET } from '../exit.ts';

/**
 * While `active`, the browser asks before the page is closed or left, so that a slip of the thumb
 * does not cost what was written. The words of that question are the browser's own.
 */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    const stop = (): void => {
      window.removeEventListener('beforeunload', ask);
    };
    window.addEventListener('beforeunload', ask);
    // 「すぐ閉じる」 must leave without a question.
    window.addEventListener(FORGET, stop);
    return () => {
      stop();
      window.removeEventListener(FORGET, stop);
    };
  }, [active]);
}
