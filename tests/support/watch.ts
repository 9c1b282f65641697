import type { Page } from '@playwright/test';
import { TEST_ORIGIN } from './site.ts';

/** What a page did that a visitor was promised it would not do. */
export type Misdeeds = { readonly requests: string[]; readonly violations: string[] };

/**
 * Watches a page from before its first byte: requests that leave the origin, and anything its own
 * content security policy had to stop.
 * @param origin of the site that is visited, when it is not the one of all tests
 */
export async function watch(page: Page, origin = TEST_ORIGIN): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { requests: [], violations: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) misdeeds.requests.push(url);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) {
      misdeeds.violations.push(message.text());
    }
  });
  await page.exposeFunction('reportViolation', (text: string) => {
    misdeeds.violations.push(text);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
      report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return misdeeds;
}
