import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'react';
import type { EntryReference } from '../../sealed/entry-reference.ts';
import type { Answers } from '../model/answers.ts';
import type { FormState, Plan } from '../model/form-state.ts';
import { formReducer, freshForm, screenAhead, screenBeforeThis } from '../model/form-state.ts';
import { messageContent } from '../model/message-content.ts';
import type { Screen, Step } from '../model/steps.ts';
import { isScreen } from '../model/steps.ts';
import { useForget } from './useForget.ts';
import { useScreenHistory } from './useScreenHistory.ts';
import type { DraftContent } from '../draft/content.ts';
import type { PhraseToBe } from '../sending/first-message.ts';
import { createFirstMessage } from '../sending/first-message.ts';
import type { LoadServices } from '../sending/load.ts';

export interface ContactFormActions {
  readonly answer: (answers: Partial<Answers>) => void;
  /** A step on, to the given screen; without one to the screen that follows. */
  readonly forward: (to?: Screen) => void;
  readonly back: () => void;
  /** Opens one question from the check page. */
  readonly change: (step: Step) => void;
  readonly send: () => void;
  /** The phrase that this letter would get; a draft is sealed with it. */
  readonly phraseToBe: () => Promise<PhraseToBe>;
  /** Goes on with a draft that its phrase has opened. */
  readonly resume: (phrase: PhraseToBe, draft: DraftContent) => void;
  /** Fetches the sealing part and makes phrase and keys while the person still writes. */
  readonly wakeUp: () => void;
}

/**
 * The form's state and everything that can be done to it, tied to the browser around it.
 * @param attached entry a report is about, once it is known
 * @param carried words the visitor brought along by their own press; forgotten like typed ones
 */
export function useContactForm(
  plan: Plan,
  attached: EntryReference | null,
  carried: string,
  load: LoadServices,
  organisationRecipient: string,
): readonly [FormState, ContactFormActions] {
  const [state, dispatch] = useReducer(formReducer, plan, (chosen) => {
    const fresh = freshForm(chosen);
    return { ...fresh, answers: { ...fresh.answers, words: carried } };
  });
  const [message] = useState(() => createFirstMessage(load, organisationRecipient));
  // Before the next picture: otherwise the entry would flash up as taken off.
  useLayoutEffect(() => {
    if (attached !== null) dispatch({ type: 'answer', answers: { entry: attached } });
  }, [attached]);
  const show = useCallback((to: string) => {
    if (isScreen(to)) dispatch({ type: 'show', screen: to });
  }, []);
  const { push, replace, back } = useScreenHistory(plan.steps[0], show);
  useForget(
    useCallback(() => {
      message.forget();
      dispatch({ type: 'forget' });
    }, [message]),
  );

  const checking = state.screen === 'check';
  useEffect(() => {
    if (checking) void message.rehearse();
  }, [checking, message]);

  const send = async (): Promise<void> => {
    // From the check page this is a step on; trying again stays where it is.
    if (state.screen === 'check') push('sending');
    dispatch({ type: 'send' });
    const outcome = await message.send(messageContent(state.answers));
    if (outcome.ok) {
      replace('phrase');
      dispatch({ type: 'delivered', words: outcome.words });
    } else {
      dispatch({ type: 'failed', failure: outcome.failure });
    }
  };

  return [
    state,
    {
      answer: (answers) => {
        dispatch({ type: 'answer', answers });
      },
      forward: (to = screenAhead(state)) => {
        push(to);
        dispatch({ type: 'show', screen: to });
      },
      back: () => {
        const before = screenBeforeThis(state);
        if (!back() && before !== null) dispatch({ type: 'show', screen: before });
      },
      change: (step) => {
        push(step);
        dispatch({ type: 'change', step });
      },
      send: () => {
        void send();
      },
      phraseToBe: message.phraseToBe,
      resume: (phrase, { answers, screen }) => {
        message.adopt(phrase);
        void message.prepare();
        push(screen);
        dispatch({ type: 'restore', answers, screen });
      },
      wakeUp: () => {
        void message.prepare();
      },
    },
  ];
}
