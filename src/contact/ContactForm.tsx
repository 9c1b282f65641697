import './contact.css';
import { saysSomething } from './model/answers.ts';
import { screenBeforeThis } from './model/form-state.ts';
import { isAnswered, isStep, withoutAnswer } from './model/steps.ts';
import { Demonstration } from './parts/Demonstration.tsx';
import { SideDoors } from './parts/SideDoors.tsx';
import { useContactForm } from './parts/useContactForm.ts';
import { useServices } from './parts/useServices.ts';
import type { ContactProps } from './props.ts';
import { AfterSending } from './screens/AfterSending.tsx';
import { Answering } from './screens/Answering.tsx';
import { Check } from './screens/Check.tsx';
import { Question } from './screens/Question.tsx';
import { Sending } from './screens/Sending.tsx';
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
  const { needs, areas, replyTime, demonstration, hotlinesHref, exitHref } = props;
  const [services, fetchServices] = useServices(load);
  const [state, act] = useContactForm(fetchServices, props.organisationRecipient);
  const { answers, screen, moved, delivery } = state;

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
            act.forward();
          }}
          onClear={() => {
            act.answer(withoutAnswer(screen, answers));
          }}
          onBack={screenBeforeThis(state) === null ? null : act.back}
          onCheck={() => {
            act.forward('check');
          }}
        >
          <Answering step={screen} {...{ answers, needs, areas }} onAnswer={act.answer} />
        </Question>
      );
    }
    if (delivery.state === 'delivered') {
      return (
        <AfterSending
          {...props}
          {...{ screen, services }}
          key={screen}
          words={delivery.words}
          answerWanted={delivery.answerWanted}
          load={fetchServices}
          onForward={act.forward}
          onBack={act.back}
        />
      );
    }
    if (screen === 'check') {
      return (
        <Check
          key="check"
          {...{ answers, needs, areas, replyTime, demonstration }}
          onChange={act.change}
          onSend={act.send}
          onBack={act.back}
        />
      );
    }
    return (
      <Sending
        key={delivery.state}
        {...{ answers, needs, areas }}
        failure={delivery.state === 'failed' ? delivery.failure : null}
        onAgain={act.send}
        onRewrite={act.back}
      />
    );
  })();

  return (
    <div
      className="ask contact"
      onFocusCapture={act.wakeUp}
      onPointerDownCapture={act.wakeUp}
      onChangeCapture={act.wakeUp}
    >
      <SideDoors {...{ hotlinesHref, exitHref }} />
      {demonstration ? <Demonstration /> : null}
      {content}
      {moved ? null : (
        <p className="support contact-history">
          「このページをすぐ閉じる」を押すと、書いたものは消えます。ただ、ブラウザーの履歴は消えません。パソコンでは、Shiftキーを3回でも閉じられます。
        </p>
      )}
    </div>
  );
}
