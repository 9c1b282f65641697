import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PhraseWords } from '../../../src/contact/parts/PhraseWords.tsx';

test('a phrase in which a word comes twice is shown whole', () => {
  const complaints = vi.spyOn(console, 'error');
  const words = [
    'こねこ',
    'すいか',
    'こねこ',
    'おちゃ',
    'かえる',
    'まくら',
    'そらまめ',
    'ふうりん',
  ];
  const shown = renderToStaticMarkup(<PhraseWords words={words} />);
  expect([...shown.matchAll(/<li>(.+?)<\/li>/g)].map((match) => match[1])).toEqual(words);
  expect(complaints).not.toHaveBeenCalled();
});
