import './contact.css';
import { useCallback, useReducer, useState } from 'react';
import { saysSomething } from './model/answers.ts';
import {
  formReducer,
  FRESH_FORM,
  screenAhead,
  screenBeforeThis,
  wouldLoseSomething,
} from './model/form-state.ts';
import { messageContent } from './model/message-content.ts';
import type { Screen, Step } from './model/steps.ts';
import { isAnswered, isScreen, isStep, withoutAnswer } from './model/steps.ts';
import { Demonstration } from './parts/Demonstration.tsx';
import { SideDoors } from './parts/SideDoors.tsx';
import { useForget } from './parts/useForget.ts';
import { useLeaveWarning } from './parts/useLeaveWarning.ts';
import { useScreenHistory } from './parts/useScreenHistory.ts';
import { useServices } from './parts/useServices.ts';
import type { ContactProps } from './props.ts';
import { Answering } from './screens/Answering.tsx';
import { Check } from './screens/Check.tsx';
import { Done } from './screens/Done.tsx';
import { PhraseShown } from './screens/PhraseShown.tsx';
import { Question } from './screens/Question.tsx';
import { Sending } from './screens/Sending.tsx';
import { TypeBack } from './screens/TypeBack.tsx';
import { createFirstMessage } from './sending/first-message.ts';
import type { LoadServices } from './sending/load.ts';
import { loadServices } from './sending/load.ts';

export interface ContactFormProps extends ContactProps {
  /** The page where a phrase opens the conversation again. */
  readonly returnHref: string;
  /** Only tests give another one. */
  readonly load?: LoadServices;
}

/**
 * The gentle form: one question per screen, nothing required, nothing sent before the last press.
 * Everything typed lives in this component's memory and nowhere else.
 */
export default function ContactForm({ load = loadServices, ...props }: ContactFormProps) {
  const { needs, areas, replyTime, keepDays, hotlinesHref, exitHref, returnHref } = props;
  const [state, dispatch] = useReducer(formReducer, FRESH_FORM);
  const { answers, screen, moved, delivery } = state;
  const [services, fetchServices] = useServices(load);
  const [message] = useState(() => createFirstMessage(fetchServices, props.organisationRecipient));

  const show = useCallback((to: string) => {
    if (isScreen(to)) dispatch({ type: 'show', screen: to });
  }, []);
  const { push, replace, back } = useScreenHistory(FRESH_FORM.screen, show);
  useLeaveWarning(wouldLoseSomething(state));
  useForget(
    useCallback(() => {
      message.forget();
      dispatch({ type: 'forget' });
    }, [message]),
  );

  const forward = (to: Screen): void => {
    push(to);
    dispatch({ type: 'show', screen: to });
  };
  const change = (step: Step): void => {
    push(step);
    dispatch({ type: 'change', step });
  };
  const goBack = (): void => {
    const before = screenBeforeThis(state);
    if (!back() && before !== null) dispatch({ type: 'show', screen: before });
  };
  const send = async (): Promise<void> => {
    dispatch({ type: 'send' });
    const outcome = await message.send(messageContent(answers));
    if (!outcome.ok) {
      dispatch({ type: 'failed', failure: outcome.failure });
      return;
    }
    replace('phrase');
    dispatch({ type: 'delivered', words: outcome.words });
  };
  /** Phrase and keys are made while the person still writes, so that sending is quick. */
  const wakeUp = (): void => {
    void message.prepare();
  };

  const content = ((): React.ReactNode => {
    if (isStep(screen)) {
      return (
        <Question
          key={screen}
          step={screen}
          takeFocus={moved}
          changing={state.changing}
          answered={isAnswered(screen, answers)}
          canSend={saysSomething(answers)}
          onAhead={() => {
            forward(screenAhead(state));
          }}
          onClear={() => {
            dispatch({ type: 'answer', answers: withoutAnswer(screen, answers) });
          }}
          onBack={screenBeforeThis(state) === null ? null : goBack}
          onCheck={() => {
            forward('check');
          }}
        >
          <Answering
            step={screen}
            {...{ answers, needs, areas }}
            onAnswer={(given) => {
              dispatch({ type: 'answer', answers: given });
            }}
          />
        </Question>
      );
    }
    if (delivery.state === 'delivered') {
      const { words, answerWanted } = delivery;
      if (screen === 'done') {
        return (
          <Done
            key="done"
            {...{ answerWanted, replyTime, keepDays, returnHref }}
            onSeeAgain={() => {
              forward('phrase');
            }}
          />
        );
      }
      return screen === 'typeBack' ? (
        <TypeBack
          key="typeBack"
          {...{ words, services }}
          load={fetchServices}
          onMatch={() => {
            forward('done');
          }}
          onSeeAgain={goBack}
          onSkip={() => {
            forward('done');
          }}
        />
      ) : (
        <PhraseShown
          key="phrase"
          {...{ words, answerWanted }}
          onCopied={() => {
            forward('typeBack');
          }}
          onDone={() => {
            forward('done');
          }}
        />
      );
    }
    if (screen === 'check') {
      return (
        <Check
          key="check"
          {...{ answers, needs, areas, replyTime }}
          demonstration={props.demonstration}
          onChange={change}
          onSend={() => {
            push('sending');
            void send();
          }}
          onBack={goBack}
        />
      );
    }
    return (
      <Sending
        key={delivery.state}
        {...{ answers, needs, areas }}
        failure={delivery.state === 'failed' ? delivery.failure : null}
        onAgain={() => {
          void send();
        }}
        onRewrite={goBack}
      />
    );
  })();

  return (
    <div
      className="ask contact"
      onFocusCapture={wakeUp}
      onPointerDownCapture={wakeUp}
      onChangeCapture={wakeUp}
    >
      <SideDoors {...{ hotlinesHref, exitHref }} />
      {props.demonstration ? <Demonstration /> : null}
      {content}
      {moved ? null : (
        <p className="support contact-history">
          「このページをすぐ閉じる」を押すと、書いたものは消えます。ただ、ブラウザーの履歴は消えません。パソコンでは、Shiftキーを3回でも閉じられます。
        </p>
      )}
    </div>
  );
}
