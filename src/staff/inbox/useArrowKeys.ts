import type { KeyboardEvent, RefObject } from 'react';

const STEP: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Up, down, home and end move the focus between the links of a list; tab still works as ever. */
export function useArrowKeys(list: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent): void => {
    const step = STEP[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    links[step(at, links.length)]?.focus();
  };
}
