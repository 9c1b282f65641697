import type { Employer } from '../../directory/schema/employer.ts';
import { ACCEPTS } from '../../directory/schema/parts/choices.ts';

/** What a workplace may accept: id of `ACCEPTS`. */
export type Accepts = keyof typeof ACCEPTS;

/** What each step means for the person, in easy words. None of them obliges to the next. */
const MEANING: Readonly<Record<Accepts, string>> = {
  tour: '場所と人のようすを見るだけです。何も決めなくてかまいません。',
  volunteer: 'お金のやりとりなしに、少し手伝います。日や長さは、間に入る窓口と決めます。',
  practice: '仕事をためしてみる期間です。雇う約束ではなく、合わなければやめられます。',
  'ultra-short': 'とても短い時間だけの仕事です。どのくらい短いかは、事業所ごとに書いてあります。',
  trial: '期間を決めて、ためしに雇われる形です。続けるかどうかは、そのあとで話し合います。',
  employment: '働く約束をして、続けていく形です。始めたあとも、間に入る窓口に相談できます。',
};

/** One step with its name, its meaning and the workplaces that accept it. */
export type AcceptStep = {
  readonly id: Accepts;
  readonly label: string;
  readonly meaning: string;
  readonly employers: readonly Employer[];
};

/** The steps from looking in to employment, those that nobody accepts included. */
export function acceptSteps(employers: readonly Employer[]): AcceptStep[] {
  return (Object.keys(ACCEPTS) as Accepts[]).map((id) => ({
    id,
    label: ACCEPTS[id],
    meaning: MEANING[id],
    employers: employers.filter(({ accepts }) => accepts.includes(id)),
  }));
}
