import { useEffect, useRef } from 'react';

/**
 * Moves the focus to a heading when its view appears, so that keyboard and screen reader follow.
 * The heading needs `tabIndex={-1}`.
 */
export function useArrival<Element extends HTMLElement>(arrive = true) {
  const place = useRef<Element>(null);
  useEffect(() => {
    if (arrive) place.current?.focus();
  }, [arrive]);
  return place;
}
