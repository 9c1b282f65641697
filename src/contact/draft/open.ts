import type { Phrase } from '../../sealed/phrase.ts';
import type { Plan } from '../model/form-state.ts';
import type { PhraseToBe } from '../sending/first-message.ts';
import type { Services } from '../sending/services.ts';
import type { DraftContent } from './content.ts';
import { readDraft } from './content.ts';

export interface OpenedDraft {
  readonly phrase: PhraseToBe;
  readonly content: DraftContent;
}

/** The draft behind a phrase; null when this phrase does not open it, or it is damaged. Never throws. */
export async function openDraftWith(
  services: Services,
  phrase: Phrase,
  file: string,
  plan: Plan,
): Promise<OpenedDraft | null> {
  try {
    const keys = await services.deriveKeys(phrase);
    const text = await services.openDraft(keys, services.fromBase64(file));
    const content = text === undefined ? null : readDraft(text, plan);
    return content === null ? null : { phrase: { phrase, keys }, content };
  } catch {
    return null;
  }
}
