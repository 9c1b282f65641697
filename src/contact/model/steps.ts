import type { Answers } from './answers.ts';
import { NO_ANSWERS } from './answers.ts';

/** The questions of a consultation, in the order in which they are asked. */
export const STEPS = ['forWhom', 'needs', 'words', 'where', 'wishes', 'hearBack'] as const;
/** The short path of a report: everything on one screen. */
export const REPORT_STEPS = ['mistake'] as const;
/** The short paths of those who stand beside somebody, and of employers. */
export const SUPPORTER_STEPS = ['consent', 'words', 'hearBack'] as const;
export const EMPLOYER_STEPS = ['offers', 'words', 'hearBack'] as const;
const ALL_STEPS = [...STEPS, ...REPORT_STEPS, ...SUPPORTER_STEPS, ...EMPLOYER_STEPS] as const;
export type Step = (typeof ALL_STEPS)[number];

/** Everything that can stand on the screen, one at a time. */
export type Screen = Step | (typeof LATER_SCREENS)[number];
const LATER_SCREENS = ['check', 'sending', 'phrase', 'typeBack', 'done'] as const;

/** True for the name of any screen; names come back out of the browser's history as plain text. */
export function isScreen(name: string): name is Screen {
  return [...ALL_STEPS, ...LATER_SCREENS].some((screen) => screen === name);
}

/** True for the screens that ask something. */
export function isStep(screen: Screen): screen is Step {
  return ALL_STEPS.some((step) => step === screen);
}

/** True once the message has left: from here on no question can be asked again. */
export function isAfterSending(screen: Screen): boolean {
  return screen === 'phrase' || screen === 'typeBack' || screen === 'done';
}

/** 1-based place of a step, for 「2 / 6」. */
export function numberOf(step: Step, steps: readonly Step[]): number {
  return steps.indexOf(step) + 1;
}

/** The screen after a question; the last one leads to the answers for checking. */
export function screenAfter(step: Step, steps: readonly Step[]): Screen {
  return steps[steps.indexOf(step) + 1] ?? 'check';
}

/** The screen before a question or before the check page; null at the very beginning. */
export function screenBefore(screen: Step | 'check', steps: readonly Step[]): Screen | null {
  const at = screen === 'check' ? steps.length : steps.indexOf(screen);
  return steps[at - 1] ?? null;
}

/** True when this question holds something that the visitor chose or wrote. */
export function isAnswered(step: Step, answers: Answers): boolean {
  switch (step) {
    case 'forWhom':
      return answers.forWhom !== null;
    case 'needs':
      return answers.needs.length > 0;
    case 'words':
      return answers.words.trim() !== '' || answers.entry !== null || answers.searched !== null;
    case 'where':
      return answers.area !== null;
    case 'wishes':
      return answers.wishes.length > 0;
    case 'hearBack':
      return answers.replyBy !== NO_ANSWERS.replyBy || answers.rhythm !== NO_ANSWERS.rhythm;
    case 'consent':
      return answers.consent !== null;
    case 'offers':
      return answers.offers.length > 0;
    case 'mistake':
      return answers.wrong.length > 0 || answers.words.trim() !== '';
  }
}

/** The same answers with this one question back to how it was before it was touched. */
export function withoutAnswer(step: Step, answers: Answers): Answers {
  switch (step) {
    case 'forWhom':
      return { ...answers, forWhom: null };
    case 'needs':
      return { ...answers, needs: [] };
    case 'words':
      return { ...answers, words: '', entry: null, searched: null };
    case 'where':
      return { ...answers, area: null };
    case 'wishes':
      return { ...answers, wishes: [] };
    case 'hearBack':
      return {
        ...answers,
        replyBy: NO_ANSWERS.replyBy,
        reach: NO_ANSWERS.reach,
        rhythm: NO_ANSWERS.rhythm,
      };
    case 'consent':
      return { ...answers, consent: null };
    case 'offers':
      return { ...answers, offers: [] };
    case 'mistake':
      return { ...answers, wrong: [], words: '' };
  }
}
