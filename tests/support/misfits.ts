import type { Page } from '@playwright/test';

/** What does not fit: the width of the page when it is too wide, and texts that are cut off. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      element.checkVisibility(),
    );
    const wide = shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
    const cut = shown.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      // What is there for screen readers only is one pixel wide on purpose.
      if (element.clientWidth <= 1 || element.textContent.trim() === '') return false;
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const name = (element: Element): string => element.outerHTML.slice(0, 80);
    return [
      ...(scrollWidth > innerWidth ? [`${scrollWidth} px`, ...wide.slice(0, 3).map(name)] : []),
      ...cut.map((element) => `cut off: ${name(element)}`),
    ];
  });
