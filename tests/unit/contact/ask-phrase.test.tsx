// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { TypeBack } from '../../../src/contact/screens/TypeBack.tsx';
import type { Services } from '../../../src/contact/sending/services.ts';
import { servicesWith } from '../../../src/contact/sending/services.ts';
import { wordsOf } from '../../../src/sealed/phrase-code.ts';
import { Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

const words = wordsOf(Uint8Array.from([8, 7, 6, 5, 4, 3, 2, 1, 0]));
const services = servicesWith(new Server().client);

let visit: Visit;

describe('A phrase that is looked at on a slow line', () => {
  /** Typed back while the part that reads it is still on its way. */
  const typedBack = async () => {
    const arrival = Promise.withResolvers<Services>();
    const onMatch = vi.fn();
    const nothing = (): void => undefined;
    visit = new Visit(
      <TypeBack
        {...{ words, onMatch }}
        services={null}
        load={() => arrival.promise}
        onSeeAgain={nothing}
        onSkip={nothing}
      />,
    );
    await visit.arriveAt('控えを見ながら、一度だけ');
    await visit.write(words.join('　'));
    return {
      onMatch,
      arrive: () => {
        arrival.resolve(services);
      },
    };
  };
  const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

  test('goes on once, however often somebody presses', async () => {
    const { onMatch, arrive } = await typedBack();
    await visit.press('たしかめる');
    await visit.press('たしかめる');
    arrive();
    await visit.until(() => onMatch.mock.calls.length > 0, 'the match');
    await settled();
    expect(onMatch).toHaveBeenCalledOnce();
  });

  test('moves nothing any more after the page was left', async () => {
    const { onMatch, arrive } = await typedBack();
    await visit.press('たしかめる');
    visit.leave();
    arrive();
    await settled();
    expect(onMatch).not.toHaveBeenCalled();
  });
});
