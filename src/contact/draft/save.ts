import type { PhraseToBe } from '../sending/first-message.ts';
import type { LoadServices } from '../sending/load.ts';
import type { DraftContent } from './content.ts';
import { writeDraft } from './content.ts';
import type { Letter } from './place.ts';
import type { NotKept } from './shelf.ts';
import { layDown } from './shelf.ts';

export type Saving =
  { readonly until: string } | { readonly notKept: NotKept | 'parts' | 'too-long' };

/**
 * Seals a draft and lays it down. Never throws.
 * @param stopped asked again after sealing: what was taken back meanwhile is not laid down
 * @returns null when it was stopped
 */
export async function saveDraft(
  load: LoadServices,
  letter: Letter,
  { keys }: PhraseToBe,
  content: DraftContent,
  stopped: () => boolean,
): Promise<Saving | null> {
  const services = await load().catch(() => null);
  if (services === null) return { notKept: 'parts' };
  try {
    const file = services.toBase64(await services.sealDraft(keys, writeDraft(content)));
    return stopped() ? null : layDown(letter, file);
  } catch {
    // The key is our own and was good a moment ago: only the length can be wrong.
    return { notKept: 'too-long' };
  }
}
