import type { Answers, ReplyBy } from './answers.ts';
import { NO_ANSWERS, NO_REPORT, replyWay, saysSomething } from './answers.ts';
import type { Screen, Step } from './steps.ts';
import {
  isAfterSending,
  isStep,
  EMPLOYER_STEPS,
  REPORT_STEPS,
  SUPPORTER_STEPS,
  screenAfter,
  screenBefore,
  STEPS,
} from './steps.ts';
import type { Failure } from '../sending/failure.ts';

/** What became of the message after the last press. */
export type Delivery =
  | { readonly state: 'unsent' }
  | { readonly state: 'sending' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'delivered';
      readonly words: readonly string[];
      /** Without `phrase`, no answer waits behind the phrase: it is then an offer, not a task. */
      readonly replyBy: ReplyBy;
    };

/** What kind of letter is written: its questions, and the answers before anything was touched. */
export interface Plan {
  readonly steps: readonly [Step, ...Step[]];
  readonly blank: Answers;
}

export const CONSULTATION: Plan = { steps: STEPS, blank: NO_ANSWERS };
const SUPPORTER: Plan = {
  steps: SUPPORTER_STEPS,
  blank: { ...NO_ANSWERS, about: 'supporter' },
};
const EMPLOYER: Plan = {
  steps: EMPLOYER_STEPS,
  blank: { ...NO_ANSWERS, about: 'employer' },
};
export const REPORT: Plan = { steps: REPORT_STEPS, blank: NO_REPORT };

/** The plan of each letter a page may open. */
export const PLANS = {
  consultation: CONSULTATION,
  report: REPORT,
  supporter: SUPPORTER,
  employer: EMPLOYER,
} as const satisfies Record<string, Plan>;

export interface FormState {
  readonly plan: Plan;
  readonly answers: Answers;
  readonly screen: Screen;
  /** False only until the first move, so that loading the page does not pull the focus. */
  readonly moved: boolean;
  /** Set while one answer is being changed from the check page: つぎへ then leads back there. */
  readonly changing: boolean;
  readonly delivery: Delivery;
}

export type FormAction =
  | { readonly type: 'answer'; readonly answers: Partial<Answers> }
  | { readonly type: 'show'; readonly screen: Screen }
  | { readonly type: 'change'; readonly step: Step }
  | { readonly type: 'restore'; readonly answers: Answers; readonly screen: Step | 'check' }
  | { readonly type: 'send' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'delivered'; readonly words: readonly string[] }
  | { readonly type: 'forget' };

/** The form as it stands when the page opens, and again after everything was forgotten. */
export function freshForm(plan: Plan): FormState {
  return {
    plan,
    answers: plan.blank,
    screen: plan.steps[0],
    moved: false,
    changing: false,
    delivery: { state: 'unsent' },
  };
}

/** Where つぎへ leads from a question. */
export function screenAhead(state: FormState): Screen {
  if (!isStep(state.screen)) return state.screen;
  return state.changing ? 'check' : screenAfter(state.screen, state.plan.steps);
}

/** Where もどる leads when the browser's history cannot be used; null at the very beginning. */
export function screenBeforeThis({ screen, changing, plan }: FormState): Screen | null {
  if (changing) return 'check';
  if (screen === 'sending') return 'check';
  if (screen === 'typeBack' || screen === 'done') return 'phrase';
  return screen === 'phrase' ? null : screenBefore(screen, plan.steps);
}

/** True while closing the page would lose something: words not sent, or a phrase not yet copied. */
export function wouldLoseSomething(state: FormState): boolean {
  if (state.delivery.state === 'delivered') {
    return state.delivery.replyBy === 'phrase' && state.screen !== 'done';
  }
  return saysSomething(state.answers);
}

/** The whole form as one function: no timing, no network, no screen. */
export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'answer':
      return { ...state, answers: { ...state.answers, ...action.answers } };
    case 'show':
      return show(state, action.screen);
    case 'change':
      return { ...state, screen: action.step, changing: true, moved: true };
    case 'restore':
      if (state.delivery.state !== 'unsent') return state;
      return { ...state, answers: action.answers, screen: action.screen, moved: true };
    case 'send':
      if (state.delivery.state === 'delivered' || !saysSomething(state.answers)) return state;
      return { ...state, screen: 'sending', moved: true, delivery: { state: 'sending' } };
    case 'failed':
      if (state.delivery.state !== 'sending') return state;
      return { ...state, delivery: { state: 'failed', failure: action.failure } };
    case 'delivered':
      // After 「すぐ閉じる」 a late answer must not bring anything back to the screen.
      if (state.delivery.state !== 'sending') return state;
      return {
        ...state,
        answers: state.plan.blank,
        screen: 'phrase',
        moved: true,
        delivery: {
          state: 'delivered',
          words: action.words,
          replyBy: replyWay(state.answers),
        },
      };
    case 'forget':
      return freshForm(state.plan);
  }
}

/** The browser's own back button also ends here, so impossible moves are answered, not trusted. */
function show(state: FormState, screen: Screen): FormState {
  if (state.delivery.state === 'sending') return state;
  const sent = state.delivery.state === 'delivered';
  if (sent !== isAfterSending(screen)) {
    // Sent: going back shows the phrase again. Not sent: there is nothing ahead but the check page.
    return { ...state, screen: sent ? 'phrase' : 'check', moved: true };
  }
  const unsentFailure = screen === 'sending' && state.delivery.state !== 'failed';
  return {
    ...state,
    screen: unsentFailure ? 'check' : screen,
    moved: true,
    changing: state.changing && isStep(screen),
  };
}
