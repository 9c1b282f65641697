// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { PhraseWords } from '../../../src/contact/parts/PhraseWords.tsx';

test('a phrase in which a word comes twice is shown whole', () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const complaints = vi.spyOn(console, 'error');
  const words = 'こねこ すいか こねこ おちゃ かえる まくら そらまめ ふうりん'.split(' ');
  const page = document.createElement('div');
  const root = createRoot(page);
  act(() => {
    root.render(<PhraseWords words={words} />);
  });
  expect([...page.querySelectorAll('li')].map((item) => item.textContent)).toEqual(words);
  expect(complaints).not.toHaveBeenCalled();
  act(() => {
    root.unmount();
  });
});
