/** What a draft says inside its seal: the answers so far, and where in the form they were left. */
import { isEntryPath } from '../../sealed/entry-reference.ts';
import type { Answers } from '../model/answers.ts';
import { isReplyBy, isRhythm } from '../model/answers.ts';
import type { Plan } from '../model/form-state.ts';
import type { Reach } from '../model/reach.ts';
import type { Step } from '../model/steps.ts';

export interface DraftContent {
  readonly answers: Answers;
  readonly screen: Step | 'check';
}

export function writeDraft({ answers, screen }: DraftContent): string {
  return JSON.stringify({ draft: 1, answers, screen });
}

/**
 * Reads what {@link writeDraft} wrote, perhaps weeks ago by an older page: answers that this page
 * does not know (any more) are left open. Null when it is no draft of this letter at all.
 */
export function readDraft(text: string, { blank, steps }: Plan): DraftContent | null {
  const said = parse(text);
  if (!isRecord(said) || said['draft'] !== 1 || !isRecord(said['answers'])) return null;
  const { answers: given, screen } = said;
  if (given['about'] !== blank.about) return null;
  const answers = known(given, blank, ANSWERS);
  return { answers, screen: steps.find((step) => step === screen) ?? 'check' };
}

type Guards<T> = { readonly [K in keyof T]: (value: unknown) => value is T[K] };

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

const REACH: Guards<Reach> = {
  mail: isText,
  phone: isText,
  times: isTexts,
  note: isText,
  name: isText,
  voicemail: isText,
};

const ANSWERS: Guards<Answers> = {
  about: (value): value is Answers['about'] => isText(value),
  forWhom: isTextOrNull,
  needs: isTexts,
  words: isText,
  area: isTextOrNull,
  wishes: isTexts,
  entry: (value): value is Answers['entry'] =>
    value === null ||
    (isRecord(value) &&
      isText(value['path']) &&
      isEntryPath(value['path']) &&
      isText(value['name'])),
  searched: isTextOrNull,
  wrong: isTexts,
  consent: isTextOrNull,
  offers: isTexts,
  replyBy: (value): value is Answers['replyBy'] => isText(value) && isReplyBy(value),
  reach: (value): value is Reach =>
    isRecord(value) && Object.entries(REACH).every(([key, fits]) => fits(value[key])),
  rhythm: (value): value is Answers['rhythm'] => isText(value) && isRhythm(value),
};

/** The blank with everything that was given in the form in which it belongs there. */
function known<T extends object>(
  given: Readonly<Record<string, unknown>>,
  blank: T,
  guards: Guards<T>,
): T {
  const fitting = Object.entries<(value: unknown) => boolean>(guards).filter(([key, fits]) =>
    fits(given[key]),
  );
  return { ...blank, ...Object.fromEntries(fitting.map(([key]) => [key, given[key]])) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
