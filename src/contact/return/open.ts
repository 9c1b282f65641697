import type { Phrase } from '../../sealed/phrase.ts';
import type { Conversation } from '../sending/conversation.ts';
import { loadConversation } from '../sending/conversation.ts';
import type { Failure } from '../sending/failure.ts';
import { failureOf, failureWhileSealing } from '../sending/failure.ts';
import type { Services } from '../sending/services.ts';

export type Opening =
  | { readonly ok: true; readonly conversation: Conversation }
  | { readonly ok: false; readonly failure: Failure };

/** The phrase is well-formed, and yet there is nothing: nearly always it has been deleted. */
const NOTHING_THERE: Failure = {
  code: 'not-found',
  message:
    'この合言葉のやりとりは、見つかりませんでした。期限が来て消えたか、ご自分で消されたあとかもしれません。',
  remedy: '別の控えがあれば、見くらべてみてください。新しく書きはじめることは、いつでもできます。',
  retryable: true,
  uncertain: false,
};

/** From a phrase to the opened conversation. Never throws. */
export async function openByPhrase(services: Services, phrase: Phrase): Promise<Opening> {
  try {
    const keys = await services.deriveKeys(phrase);
    const answer = await loadConversation(services, keys);
    if (answer.ok) return { ok: true, conversation: answer.value };
    if (answer.error.code === 'not-found') return { ok: false, failure: NOTHING_THERE };
    return { ok: false, failure: failureOf(answer.error) };
  } catch (error) {
    return { ok: false, failure: failureWhileSealing(error) };
  }
}
