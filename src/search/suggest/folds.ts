import { hiragana } from '../text/fold.ts';
import { kanaWhileTyping } from '../text/romaji.ts';
import type { Folds } from './suggester.ts';

/** Width, kana and spaces do not matter, nor the ー that is often left out. */
const key = (text: string): string => hiragana(text).replace(/[^\p{L}\p{N}]|ー/gu, '');

/** The folding of suggestions: half a word of romaji is offered as the kana it begins. */
export const FOLDS: Folds = {
  key,
  keys: (typed) => {
    const letters = hiragana(typed).trim();
    const kana = /^[\p{Script=Latin}'-]+$/u.test(letters) ? kanaWhileTyping(letters) : undefined;
    return [key(typed), ...(kana === undefined ? [] : [key(kana)])];
  },
};
