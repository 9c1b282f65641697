import { useCallback, useRef, useState } from 'react';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';

/**
 * The sealing part once it is there, and a function that fetches it. Fetching twice costs nothing,
 * and after a lost connection the next call tries again; whoever needs it calls and handles failure.
 */
export function useServices(load: LoadServices): readonly [Services | null, LoadServices] {
  const [services, setServices] = useState<Services | null>(null);
  const loading = useRef<Promise<Services> | null>(null);
  const fetch = useCallback(() => {
    loading.current ??= load().then(
      (loaded) => {
        setServices(loaded);
        return loaded;
      },
      (error: unknown) => {
        loading.current = null;
        throw error;
      },
    );
    return loading.current;
  }, [load]);
  return [services, fetch];
}
