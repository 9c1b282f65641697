import { afterEach, describe, expect, test, vi } from 'vitest';
import { locate } from '../../../src/map/nearness/locate.ts';
import { NearError } from '../../../src/map/nearness/near-error.ts';

type Ask = Geolocation['getCurrentPosition'];

function device(answer: Ask): void {
  vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: answer } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('The position of the device', () => {
  test('is asked for coarsely, and an old one is not used', async () => {
    const asked = vi.fn<Ask>((found) => {
      found({ coords: { latitude: 34.73, longitude: 135.3, accuracy: 80 } } as GeolocationPosition);
    });
    device(asked);
    expect(await locate()).toEqual({
      ...{ label: 'いまいる場所', from: 'いまいる場所', rough: false, lat: 34.73, lon: 135.3 },
    });
    expect(asked.mock.calls[0]?.[2]).toMatchObject({ enableHighAccuracy: false, maximumAge: 0 });
  });

  test('claims little when the device knows little', async () => {
    device((found) => {
      found({ coords: { latitude: 34, longitude: 135, accuracy: 5000 } } as GeolocationPosition);
    });
    expect((await locate()).rough).toBe(true);
  });

  test('may be refused; then other ways are named', async () => {
    device((_, refused) => refused?.({} as GeolocationPositionError));
    const error = await locate().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(NearError);
    expect(error).toMatchObject({ remedy: '駅や、まちの名前でも調べられます。' });
  });
});
