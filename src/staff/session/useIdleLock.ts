import { useEffect, useEffectEvent, useState } from 'react';
import { IdleClock } from './idle.ts';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const CHECK_EVERY = 5_000;
const WARN_BEFORE = 60_000;

/** Nobody touched the page for too long, or it was left (another page, a closed tab). */
export type LockReason = 'idle' | 'left';

/**
 * Calls `onLock` after `minutes` without a sign of life, and when the page goes away.
 * @returns true in the last minute before the lock.
 */
export function useIdleLock(minutes: number, onLock: (why: LockReason) => void): boolean {
  const [warning, setWarning] = useState(false);
  const lock = useEffectEvent(onLock);

  useEffect(() => {
    const lockAfter = minutes * 60_000;
    const limits = { lockAfter, warnBefore: Math.min(WARN_BEFORE, lockAfter / 2) };
    const clock = new IdleClock(limits, (state) => {
      setWarning(state === 'warning');
      if (state === 'locked') lock('idle');
    });
    const touch = (): void => {
      clock.touch();
    };
    const check = (): void => {
      clock.check();
    };
    const leave = (): void => {
      lock('left');
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { passive: true });
    document.addEventListener('visibilitychange', check);
    window.addEventListener('pagehide', leave);
    const timer = setInterval(check, Math.min(CHECK_EVERY, lockAfter / 4));
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch);
      document.removeEventListener('visibilitychange', check);
      window.removeEventListener('pagehide', leave);
      clearInterval(timer);
    };
  }, [minutes]);

  return warning;
}
