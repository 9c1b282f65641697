/**
 * The heavy half of this room, in a chunk of its own: everything needed to seal, send and open.
 * Never import values from here statically; `load.ts` brings it when a form is first touched.
 */
import type { VisitorClient } from './client.ts';
import { fromBase64, toBase64 } from '../../sealed/base64.ts';
import { deriveKeys, hashOf } from '../../sealed/derive.ts';
import { openDraft, sealDraft } from '../../sealed/draft.ts';
import { openConversation, sealNext, sealOpening } from '../../sealed/envelope.ts';
import { contentFits } from '../../sealed/message.ts';
import type { Solve } from './solve-aside.ts';
import { solveAside } from './solve-aside.ts';
import { completeWord, createPhrase, parsePhrase } from '../../sealed/phrase.ts';

const sealed = {
  createPhrase,
  parsePhrase,
  completeWord,
  deriveKeys,
  hashOf,
  sealOpening,
  sealNext,
  openConversation,
  sealDraft,
  openDraft,
  contentFits,
  toBase64,
  fromBase64,
};

/** Sealing as it is, and a server to talk to. */
export type Services = typeof sealed & { readonly client: VisitorClient; readonly solve: Solve };

/** The real sealing with the given server; the product uses `backend/visitor.ts` (`load.ts`). */
export function servicesWith(client: VisitorClient): Services {
  return { ...sealed, client, solve: solveAside };
}
