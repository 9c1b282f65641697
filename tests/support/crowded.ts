import type { Page } from '@playwright/test';

/** Room that a thumb needs between two buttons, one above the other, px. */
const ROOM = 8;

/** Buttons that stand so close one above the other that a thumb may meet the wrong one. */
export const crowded = (page: Page): Promise<string[]> =>
  page.evaluate((room) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.button')]
      .filter((button) => button.checkVisibility())
      .map((button) => ({ words: button.innerText, box: button.getBoundingClientRect() }));
    return buttons.flatMap((upper) =>
      buttons
        .filter(({ box }) => box.left < upper.box.right && box.right > upper.box.left)
        .filter(({ box }) => box.top > upper.box.top && box.top - upper.box.bottom < room)
        .map((lower) => `${upper.words} / ${lower.words}`),
    );
  }, ROOM);
