import {
  CALL_NAME,
  CALL_TIMES,
  CONSENT,
  ELSEWHERE,
  FOR_WHOM,
  MISTAKES,
  NOT_SURE,
  OFFERS,
  REPLY_BY,
  RHYTHM,
  VOICEMAIL,
  WISHES,
} from './choices.ts';
import type { Choice } from './choices.ts';
import type { Area, Need } from './props.ts';

/** Question, then choice, then words. */
type Labels<Question extends string = string> = Readonly<
  Record<Question, Readonly<Record<string, string>>>
>;

const named = (choices: readonly Choice[]): Readonly<Record<string, string>> =>
  Object.fromEntries(choices.map(({ id, label }) => [id, label]));

/**
 * The words behind every id this form may send. Needs and places are the page's own: only what this
 * form adds to them stands here. Apart from the choices, since who writes needs none of it.
 */
export const CHOICE_LABELS: Labels<
  | 'about'
  | 'consent'
  | 'offers'
  | 'forWhom'
  | 'needs'
  | 'area'
  | 'wishes'
  | 'wrong'
  | 'replyBy'
  | 'rhythm'
  | 'callTimes'
  | 'callName'
  | 'voicemail'
> = {
  about: {
    mistake: '案内のまちがい',
    supporter: '支援や学校などの立場から',
    employer: '事業所から',
  },
  consent: named(CONSENT),
  offers: named(OFFERS),
  forWhom: named(FOR_WHOM),
  needs: named([NOT_SURE]),
  area: named([ELSEWHERE]),
  wishes: named(WISHES),
  wrong: named(MISTAKES),
  replyBy: named(REPLY_BY),
  rhythm: named(RHYTHM),
  callTimes: named(CALL_TIMES),
  callName: named(CALL_NAME),
  voicemail: named(VOICEMAIL),
};

/** {@link CHOICE_LABELS} with the needs and places of the page, for showing what was sent. */
export function choiceLabels(needs: readonly Need[], areas: readonly Area[]): Labels {
  const places = areas.map(({ code, name }) => ({ id: code, label: name }));
  return {
    ...CHOICE_LABELS,
    needs: named([...needs, NOT_SURE]),
    area: named([...places, ELSEWHERE]),
  };
}
