// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { depthOf, FORGET, forgetEverything, installExit } from '../../../src/contact/exit.ts';

const leaving = vi.fn<(page: Window, to: string) => void>();
installExit(window, leaving);

const shift = (repeat = false): void => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', repeat }));
};

beforeEach(() => {
  leaving.mockClear();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  document.body.hidden = false;
  document.body.innerHTML =
    '<a data-exit href="https://example.org/weather"><b>すぐ閉じる</b></a><form><input></form>';
});

describe('The way out', () => {
  test('a press on the link, also on what is inside it, leaves for its address', () => {
    document.querySelector('b')?.click();
    expect(leaving).toHaveBeenCalledExactlyOnceWith(window, 'https://example.org/weather');
  });

  test('three presses of Shift leave, two do not, and holding it down does not', () => {
    shift();
    shift(true);
    shift(true);
    shift();
    expect(leaving).not.toHaveBeenCalled();
    shift();
    expect(leaving).toHaveBeenCalledOnce();
  });

  test('capital letters typed with Shift do not leave', () => {
    for (const key of ['A', 'B', 'C']) {
      shift();
      document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
    expect(leaving).not.toHaveBeenCalled();
  });

  test('a page without the link has no hidden shortcut', () => {
    document.body.innerHTML = '';
    for (let press = 0; press < 3; press += 1) shift();
    expect(leaving).not.toHaveBeenCalled();
  });

  test('installing twice still leaves once', () => {
    installExit(window, leaving);
    document.querySelector('a')?.click();
    expect(leaving).toHaveBeenCalledOnce();
  });

  test('before leaving, what was typed is wiped, the page is blank, and holders are told', () => {
    const told = vi.fn();
    window.addEventListener(FORGET, told, { once: true });
    const field = document.querySelector('input');
    if (field !== null) field.value = '書きかけ';
    forgetEverything(window);
    expect(told).toHaveBeenCalledOnce();
    expect(field?.value).toBe('');
    expect(document.body.hidden).toBe(true);
  });

  test('a page that comes back shows itself again', () => {
    forgetEverything(window);
    window.dispatchEvent(new Event('pageshow'));
    expect(document.body.hidden).toBe(false);
  });

  test('only a sound number counts as steps to walk back', () => {
    expect(
      [null, {}, { contactDepth: '2' }, { contactDepth: -1 }, { contactDepth: 1.5 }].map(depthOf),
    ).toEqual([0, 0, 0, 0, 0]);
    expect(depthOf({ contactDepth: 3 })).toBe(3);
  });
});
