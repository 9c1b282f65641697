// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { FORGET } from '../../../src/contact/exit.ts';
import { startForm, writeAndCheck } from './support/form.ts';
import type { Visit } from './support/screen.tsx';
import type { Server } from './support/server.ts';

let server: Server;
let visit: Visit;

beforeEach(async () => {
  ({ server, visit } = await startForm());
});

describe('Leaving', () => {
  const closing = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('closing the page asks first only while something would be lost', async () => {
    expect(closing()).toBe(false);
    await writeAndCheck(visit, '消えたら困る文');
    await visit.until(closing, 'the question before closing');
  });

  test('calling a help line is not leaving: nothing stands between somebody and their call', async () => {
    await writeAndCheck(visit, 'きえたい');
    await visit.until(closing, 'the question before closing');
    const call = visit.host.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
    call?.addEventListener('click', (event) => {
      // The pretended browser has no telephone.
      event.preventDefault();
    });
    call?.click();
    expect(closing(), 'the browser hands over to the telephone').toBe(false);
    expect(closing(), 'and then the page is closed').toBe(true);
  });

  test('the way out forgets everything at once and asks nothing', async () => {
    await writeAndCheck(visit, '見られたくない文');
    await visit.until(closing, 'the question before closing');
    window.dispatchEvent(new Event(FORGET));
    expect(visit.text).not.toContain('見られたくない文');
    expect(closing()).toBe(false);
  });

  test('an answer that comes after leaving brings nothing back', async () => {
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => {
      open = resolve;
    });
    await writeAndCheck(visit, '出ていったあと');
    await visit.press('この内容で送る');
    window.dispatchEvent(new Event(FORGET));
    open();
    await visit.until(() => server.rows.size === 1, 'the late answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(visit.heading()).toBe('どなたのことを書きますか');
    expect(visit.text).not.toContain('合言葉');
  });

  test('nothing is written to the device and nothing into the address', async () => {
    await writeAndCheck(visit, 'どこにも残らない文');
    await visit.press('この内容で送る');
    await visit.arriveAt('届きました');
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(document.cookie).toBe('');
    expect(location.pathname + location.search + location.hash).toBe('/contact/');
  });
});
