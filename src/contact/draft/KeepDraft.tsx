import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Answers } from '../model/answers.ts';
import type { Step } from '../model/steps.ts';
import { PhraseWords } from '../parts/PhraseWords.tsx';
import type { PhraseToBe } from '../sending/first-message.ts';
import type { LoadServices } from '../sending/load.ts';
import type { NOT_KEPT } from './draft-words.ts';
import { untilWords } from './draft-words.ts';
import { OfferToKeep } from './OfferToKeep.tsx';
import { saveDraft } from './save.ts';
import { takeAway } from './shelf.ts';
import type { Draft } from './useDraft.ts';
import { WhyNotKept } from './WhyNotKept.tsx';

export interface KeepDraftProps {
  readonly draft: Draft;
  readonly answers: Answers;
  readonly screen: Step | 'check';
  /** False once the letter is on its way: then nothing more is laid down. */
  readonly writing: boolean;
  /** True once the letter has arrived. */
  readonly delivered: boolean;
  readonly load: LoadServices;
  readonly phraseToBe: () => Promise<PhraseToBe>;
  /** The phrase was copied: there is nothing more to do here. */
  readonly onCopied: () => void;
}

/** A draft follows what is written this long after the last change, in milliseconds. */
const PAUSE = 800;

/** Keeping a draft on this device: what that means, the phrase that opens it, and taking it away. */
export function KeepDraft({
  draft,
  answers,
  screen,
  writing,
  delivered,
  ...tools
}: KeepDraftProps) {
  const { letter, kept, saved, keep, gone } = draft;
  const { load, phraseToBe, onCopied } = tools;
  const [until, setUntil] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<keyof typeof NOT_KEPT | null>(null);
  const [copying, setCopying] = useState(false);
  const [removed, setRemoved] = useState(false);
  const busy = useRef(false);
  const card = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (kept === null || !writing || saved === answers) return;
    let stopped = false;
    const save = async (): Promise<void> => {
      clearTimeout(timer);
      const outcome = await saveDraft(load, letter, kept, { answers, screen }, () => stopped);
      if (outcome === null) return;
      setTrouble('until' in outcome ? null : outcome.notKept);
      if (!('until' in outcome)) return;
      setUntil(outcome.until);
      keep(kept, answers);
    };
    const timer = setTimeout(() => void save(), PAUSE);
    // A phone may end a page that is out of sight without another word.
    const atOnce = (): void => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', atOnce);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', atOnce);
    };
  }, [kept, answers, screen, writing, saved, letter, keep, load]);

  // Before the next picture, which says that it is gone.
  useLayoutEffect(() => {
    if (delivered && kept !== null) takeAway(letter);
  }, [delivered, kept, letter]);

  useEffect(() => {
    if (copying) card.current?.focus();
  }, [copying]);

  const begin = async (): Promise<void> => {
    setTrouble(null);
    setRemoved(false);
    const phrase = await phraseToBe().catch(() => null);
    const outcome =
      phrase === null
        ? ({ notKept: 'parts' } as const)
        : await saveDraft(load, letter, phrase, { answers, screen }, () => false);
    if (phrase === null || outcome === null || !('until' in outcome)) {
      setTrouble(outcome !== null && 'notKept' in outcome ? outcome.notKept : 'parts');
      return;
    }
    setUntil(outcome.until);
    keep(phrase, answers);
    setCopying(true);
  };
  const press = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await begin();
    busy.current = false;
  };

  if (kept === null) {
    return <OfferToKeep {...{ letter, trouble, removed }} onKeep={() => void press()} />;
  }
  return (
    <>
      {copying ? (
        <section className="contact-card" aria-labelledby="contact-draft-title">
          <h2 id="contact-draft-title" tabIndex={-1} ref={card}>
            下書きを残しました
          </h2>
          <p>この合言葉で開けます。紙に、番号の順に書きうつしてください。</p>
          <PhraseWords words={kept.phrase.words} />
        </section>
      ) : null}
      <p>
        {until === null ? '下書きがあります。' : `${untilWords(until)}、この端末にあります。`}
        書き足すと、下書きも新しくなります。
      </p>
      <WhyNotKept code={trouble} />
      <div className="row">
        <button
          className="button quiet"
          type="button"
          onClick={() => {
            setCopying(!copying);
            if (copying) onCopied();
          }}
        >
          {copying ? '書きうつしました' : '合言葉をもう一度見る'}
        </button>
        <button
          className="contact-link"
          type="button"
          onClick={() => {
            if (!takeAway(letter)) return;
            setCopying(false);
            setRemoved(true);
            gone();
          }}
        >
          下書きを消す
        </button>
      </div>
    </>
  );
}
