import { useCallback, useState } from 'react';
import type { Answers } from '../model/answers.ts';
import { useForget } from '../parts/useForget.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import type { PhraseToBe } from '../sending/first-message.ts';
import type { DraftParts } from './load.ts';
import { loadDraftParts } from './load.ts';
import type { Letter } from './place.ts';
import { draftIsThere } from './place.ts';

export interface Draft {
  readonly letter: Letter;
  /** A draft lay on this device when the form opened, and nobody has taken it away. */
  readonly found: boolean;
  /** The phrase with which a draft is being kept; null while none is. */
  readonly kept: PhraseToBe | null;
  /** The answers as they lie on the device: closing the page would lose nothing of them. */
  readonly saved: Answers | null;
  readonly parts: DraftParts | null;
  /** The parts did not come: nearly always a lost connection. */
  readonly missing: boolean;
  readonly fetch: () => void;
  readonly keep: (phrase: PhraseToBe, saved: Answers) => void;
  /** No draft lies on the device any more. */
  readonly gone: () => void;
}

/**
 * What the form knows of a draft. Nothing is written here: looking for one is all that happens
 * before somebody presses 「この端末に下書きを残す」.
 */
export function useDraft(letter: Letter): Draft {
  const [found, setFound] = useState(() => draftIsThere(letter));
  const [kept, setKept] = useState<PhraseToBe | null>(null);
  const [saved, setSaved] = useState<Answers | null>(null);
  const [parts, load] = useLoaded(loadDraftParts);
  const [missing, setMissing] = useState(false);
  // Leaving takes everything out of the page, but not off the device: who asked for a draft finds it.
  useForget(
    useCallback(() => {
      setKept(null);
      setSaved(null);
      setFound(draftIsThere(letter));
    }, [letter]),
  );
  const fetch = useCallback(() => {
    setMissing(false);
    load().catch(() => {
      setMissing(true);
    });
  }, [load]);
  return {
    ...{ letter, found, kept, saved, parts, missing, fetch },
    keep: useCallback((phrase, answers) => {
      setKept(phrase);
      setSaved(answers);
    }, []),
    gone: useCallback(() => {
      setKept(null);
      setSaved(null);
      setFound(false);
    }, []),
  };
}
