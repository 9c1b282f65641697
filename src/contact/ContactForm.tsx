import './contact.css';
import { CrisisPanel } from './crisis/CrisisPanel.tsx';
import { saidIn } from './crisis/said-in.ts';
import { Later } from './draft/Later.tsx';
import { useDraft } from './draft/useDraft.ts';
import { saysSomething } from './model/answers.ts';
import type { Plan } from './model/form-state.ts';
import { PLANS, REPORT, screenBeforeThis, wouldLoseSomething } from './model/form-state.ts';
import type { FetchPage } from './model/linked-entry.ts';
import { whenAnswered } from './model/office.ts';
import { isAnswered, isStep, withoutAnswer } from './model/steps.ts';
import { Notices } from './parts/Notices.tsx';
import { SideDoors } from './parts/SideDoors.tsx';
import { useContactForm } from './parts/useContactForm.ts';
import { useLeaveWarning } from './parts/useLeaveWarning.ts';
import { useLinkedEntry, useSearchedWords } from './parts/useLinkedEntry.ts';
import { useSendingParts } from './parts/useSendingParts.ts';
import type { ContactProps } from './props.ts';
import { Answering } from './screens/Answering.tsx';
import { Check } from './screens/Check.tsx';
import { Question } from './screens/Question.tsx';
import { Sending } from './screens/Sending.tsx';
import type { LoadServices } from './sending/load.ts';
import { loadServices } from './sending/load.ts';

export interface ContactFormProps extends ContactProps {
  /** The page where a phrase opens the conversation again. */
  readonly returnHref: string;
  /** Which letter is written; `report` is 「まちがいを知らせる」. */
  readonly letter?: keyof typeof PLANS;
  /** Words that the visitor brought along from the memo. */
  readonly carried?: string;
  /** Only tests give another one. */
  readonly load?: LoadServices;
  /** Only tests give another one. */
  readonly fetchPage?: FetchPage;
}

/**
 * The gentle form: one question per screen, nothing required, nothing sent before the last press.
 * Everything typed lives in this component's memory and nowhere else, unless a draft is asked for.
 */
export default function ContactForm({ load = loadServices, ...props }: ContactFormProps) {
  const { needs, areas, demonstration, hotlinesHref, exitHref, carried = '' } = props;
  const replyTime = whenAnswered(props);
  const plan: Plan = PLANS[props.letter ?? 'consultation'];
  const { steps } = plan;
  const { services, after, fetchServices, fetchAll } = useSendingParts(load);
  const linked = useLinkedEntry(props.fetchPage);
  const searched = useSearchedWords();
  // Pressing 「まちがいを知らせる」 on a page says which one is meant; a consultation says it by a tick.
  const attached = plan === REPORT && linked !== 'looking' ? linked : null;
  const { organisationRecipient } = props;
  const [state, act] = useContactForm(plan, attached, carried, fetchAll, organisationRecipient);
  const { answers, screen, moved, delivery } = state;
  const draft = useDraft(plan.blank.about);
  useLeaveWarning(wouldLoseSomething(state) && draft.saved !== answers);

  const help = (
    <CrisisPanel help={props.crisis} said={saidIn(answers, needs)} hotlinesHref={hotlinesHref} />
  );
  const writing = isStep(screen) || screen === 'check';
  const content = ((): React.ReactNode => {
    if (isStep(screen)) {
      return (
        <Question
          key={screen}
          step={screen}
          steps={steps}
          takeFocus={moved}
          changing={state.changing}
          answered={isAnswered(screen, answers)}
          canSend={saysSomething(answers)}
          help={help}
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
          <Answering
            step={screen}
            {...{ answers, needs, areas, linked, searched }}
            onAnswer={act.answer}
          />
        </Question>
      );
    }
    if (delivery.state === 'delivered') {
      return after === null ? null : (
        <after.AfterSending
          {...props}
          {...{ screen, services, replyTime }}
          key={screen}
          words={delivery.words}
          replyBy={delivery.replyBy}
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
          {...{ steps, answers, needs, areas, replyTime, demonstration }}
          help={help}
          onChange={act.change}
          onSend={act.send}
          onBack={act.back}
        />
      );
    }
    return (
      <Sending
        key={delivery.state}
        {...{ steps, answers, needs, areas }}
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
      <Notices
        {...{ state, demonstration, carried, draft, services }}
        load={fetchServices}
        onResume={(phrase, content) => {
          act.resume(phrase, content);
          draft.keep(phrase, content.answers);
        }}
      />
      {content}
      {steps.length === 1 ? null : (
        <Later
          {...{ draft, answers, writing }}
          screen={isStep(screen) ? screen : 'check'}
          shown={writing && saysSomething(answers)}
          delivered={delivery.state === 'delivered'}
          load={fetchServices}
          phraseToBe={act.phraseToBe}
        />
      )}
      {moved ? null : (
        <p className="support contact-history">
          <a href="/contact/before/" target="_blank" rel="noopener noreferrer">
            書く前に知っておけること<span className="visually-hidden">（別の画面で開きます）</span>
          </a>
          <br />
          「このページをすぐ閉じる」を押すと、書いたものは消えます。ただ、ブラウザーの履歴は消えません。パソコンでは、Shiftキーを3回でも閉じられます。
        </p>
      )}
    </div>
  );
}
