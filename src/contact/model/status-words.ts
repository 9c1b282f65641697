import type { Status } from '../sending/client.ts';

/** The steps as the visitor reads them, in the order in which a conversation usually takes them. */
export const STATUS_ORDER: readonly Status[] = [
  'received',
  'read',
  'replying',
  'answered',
  'closed',
];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  received: '届きました',
  read: '読みました',
  replying: '返事を書いています',
  answered: '返事があります',
  closed: '閉じました',
};

/** One sentence more about what a status means for the person who waits. */
export const STATUS_MEANING: Readonly<Record<Status, string>> = {
  received: '相談員のところに届いています。まだ開かれていません。',
  read: '相談員が読みました。返事はこれからです。',
  replying: '相談員が返事を書いています。',
  answered: '相談員からの返事が、下にあります。',
  closed: 'このやりとりは、いったん閉じています。消える日までは、ここで読めます。',
};
