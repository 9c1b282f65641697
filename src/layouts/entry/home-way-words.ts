import type { HomeWay } from '../../directory/alternatives/from-home.ts';

/** How something is used without leaving home. */
export const HOME_WAY_WORDS: Readonly<Record<HomeWay, string>> = {
  online: 'オンラインで使えます。',
  chat: '文字のやりとりで聞けます。',
  form: 'フォームに書いて聞けます。',
  mail: 'メールで聞けます。',
  phone: '電話で話せます。名前を言わなくてかまわないところが多くあります。',
};
