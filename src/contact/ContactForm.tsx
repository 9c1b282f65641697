import './contact.css';
import { CrisisPanel } from './crisis/CrisisPanel.tsx';
import { saidIn } from './crisis/said-in.ts';
import { saysSomething } from './model/answers.ts';
import type { Plan } from './model/form-state.ts';
import { PLANS, REPORT, screenBeforeThis } from './model/form-state.ts';
import type { FetchPage } from './model/linked-entry.ts';
import { isAnswered, isStep, withoutAnswer } from './model/steps.ts';
import { Demonstration } from './parts/Demonstration.tsx';
import { SideDoors } from './parts/SideDoors.tsx';
import { useContactForm } from './parts/useContactForm.ts';
import { useLinkedEntry } from './parts/useLinkedEntry.ts';
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
 * Everything typed lives in this component's memory and nowhere else.
 */
export default function ContactForm({ load = loadServices, ...props }: ContactFormProps) {
  const { needs, areas, replyTime, demonstration, hotlinesHref, exitHref, carried = '' } = props;
  const plan: Plan = PLANS[props.letter ?? 'consultation'];
  const { steps } = plan;
  const [services, fetchServices] = useServices(load);
  const linked = useLinkedEntry(props.fetchPage);
  // Pressing 「まちがいを知らせる」 on a page says which one is meant; a consultation says it by a tick.
  const attached = plan === REPORT && linked !== 'looking' ? linked : null;
  const { organisationRecipient } = props;
  const [state, act] = useContactForm(
    plan,
    attached,
    carried,
    fetchServices,
    organisationRecipient,
  );
  const { answers, screen, moved, delivery } = state;

  const help = (
    <CrisisPanel help={props.crisis} said={saidIn(answers, needs)} hotlinesHref={hotlinesHref} />
  );
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
          <Answering step={screen} {...{ answers, needs, areas, linked }} onAnswer={act.answer} />
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
      {demonstration ? <Demonstration /> : null}
      {carried === '' || moved ? null : (
        <p className="contact-notice">
          相談メモの文字を、ことばの欄にうつしました。まだ何も送っていません。送る前に、直したり消したりできます。
        </p>
      )}
      {content}
      {moved ? null : (
        <p className="support contact-history">
          <a href="/contact/before/" target="_blank" rel="noopener noreferrer">
            書く前に知っておけること<span className="contact-unseen">（別の画面で開きます）</span>
          </a>
          <br />
          「このページをすぐ閉じる」を押すと、書いたものは消えます。ただ、ブラウザーの履歴は消えません。パソコンでは、Shiftキーを3回でも閉じられます。
        </p>
      )}
    </div>
  );
}
