import { useEffect, useState } from 'react';

/** After this many milliseconds a wait is spoken about. */
const PATIENCE = 5000;

/** True once the component has been on the screen for a while. */
export function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return slow;
}
