// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { Screen } from './support/screen.tsx';

let screen: Screen;
afterEach(() => screen.close());

/** Opens 「返事までの日数」 as a press on it would. */
const openPace = async (): Promise<void> => {
  const details = document.querySelector<HTMLDetailsElement>('.staff-pace');
  if (details === null) throw new Error('nothing to open');
  await act(async () => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await Promise.resolve();
  });
};

describe('返事までの日数', () => {
  test('is counted only when somebody wants to know, and gives the lines for the site', async () => {
    const { client } = await openOffice(['こんにちは']);
    client.days = [
      { days: 2, answered: 4, waiting: 0 },
      { days: 6, answered: 3, waiting: 1 },
    ];
    screen = new Screen(client);
    await screen.enter();
    expect(screen.text).not.toContain('半分の方に');
    await openPace();
    await screen.reads('半分の方に、2日のうちに');
    expect(screen.text).toContain('お返事した7件から');
    expect(document.querySelector('.staff-pace pre')?.textContent).toMatch(
      /^measured_reply:\n {2}days: 2\n {2}date: \d{4}-\d\d-\d\d\n$/,
    );
  });

  test('says why there is no figure when few were answered', async () => {
    const { client } = await openOffice(['こんにちは']);
    client.days = [{ days: 2, answered: 4, waiting: 9 }];
    screen = new Screen(client);
    await screen.enter();
    await openPace();
    await screen.reads('だれのことか分かってしまいます');
    expect(document.querySelector('.staff-pace pre')).toBeNull();
  });
});
