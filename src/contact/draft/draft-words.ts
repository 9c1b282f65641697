import { dayWords } from '../model/day-words.ts';
import type { NotKept } from './shelf.ts';
import { DRAFT_DAYS } from './shelf.ts';

/** Why no draft could be laid down, and what to do; nothing that was written is lost by it. */
export const NOT_KEPT: Readonly<Record<NotKept | 'parts' | 'too-long', string>> = {
  blocked:
    'この端末のブラウザーが、ものを残さない設定になっています。下書きは残せませんでした。紙などに写しておく方法があります。',
  full: 'この端末に、もう場所がありません。下書きは残せませんでした。紙などに写しておく方法があります。',
  parts: '下書きの部品を、まだ読みこめていません。電波のよいところで、もう一度押してみてください。',
  'too-long': '書いたものが長く、下書きに残せませんでした。短くすると残せます。',
};

/** Until when, the way people say it. */
export const untilWords = (until: string): string => `${dayWords(until)}まで`;

export const BROKEN =
  'この端末にある下書きは、こわれていて開けません。消しても、ほかのものには影響しません。';

export const NOT_OPENED =
  'この合言葉では、開けませんでした。ほかの合言葉の下書きか、下書きがこわれているかのどちらかです。下書きは、そのまま残っています。';

export const EXPIRED = `前の下書きは、${DRAFT_DAYS}日をすぎたので消しました。`;
