import { useCallback, useRef, useState } from 'react';

/**
 * A part of the page once it is there, and a function that fetches it. Fetching twice costs nothing,
 * and after a lost connection the next call tries again; whoever needs it calls and handles failure.
 *
 * @param load always the same function
 */
export function useLoaded<T extends object>(
  load: () => Promise<T>,
): readonly [T | null, () => Promise<T>] {
  const [part, setPart] = useState<T | null>(null);
  const loading = useRef<Promise<T> | null>(null);
  const fetch = useCallback(() => {
    loading.current ??= load().then(
      (loaded) => {
        setPart(loaded);
        return loaded;
      },
      (error: unknown) => {
        loading.current = null;
        throw error;
      },
    );
    return loading.current;
  }, [load]);
  return [part, fetch];
}
