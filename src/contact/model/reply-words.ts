import type { ReplyBy } from './answers.ts';

/** Said with 「届きました」. */
export const ARRIVED: Readonly<Record<ReplyBy, string>> = {
  phrase: '返事は、下の合言葉でここに戻って読めます。',
  mail: '返事は、メールでします。',
  phone: '返事は、電話でします。',
  none: '返事はしません。待たなくて大丈夫です。',
};

/** What happens now. */
export const WILL_HAPPEN: Readonly<Record<ReplyBy, string>> = {
  phrase: '相談員が読んで、返事を書きます。',
  mail: '相談員が読んで、メールでお返事します。',
  phone: '相談員が読んで、お電話します。',
  none: '相談員が読みます。返事はしません。',
};
