import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from '../support/faults.ts';
import { onePerTemplate, onePerTemplateWithFurigana } from '../support/routes.ts';

// The policy of the pages also stops injected scripts; axe has to get in to look.
test.use({ bypassCSP: true });

async function expectNoFault(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const route of onePerTemplate()) {
    test(`${route} has no fault that axe can find (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(route);
      await expectNoFault(page);
    });
  }
}

for (const route of onePerTemplateWithFurigana()) {
  test(`${route} has no fault that axe can find`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(route);
    await expectNoFault(page);
  });
}
