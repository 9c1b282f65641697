import { Choices } from '../parts/Choices.tsx';
import { CONSENT, FOR_WHOM, NOT_SURE, OFFERS, WISHES } from '../choices.ts';
import type { Answers } from '../model/answers.ts';
import { toggled } from '../model/answers.ts';
import type { Step } from '../model/steps.ts';
import type { Area, Need } from '../props.ts';
import type { LinkedEntry } from '../parts/useLinkedEntry.ts';
import { HearBack } from './HearBack.tsx';
import { Mistake } from './Mistake.tsx';
import { TellSeen } from './TellSeen.tsx';
import { Where } from './Where.tsx';
import { Words } from './Words.tsx';

interface AnsweringProps {
  readonly step: Step;
  readonly answers: Answers;
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  /** The entry from whose page the form was opened. */
  readonly linked: LinkedEntry;
  /** The words that were searched before, or null. */
  readonly searched: string | null;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

/** The fields of one question. */
export function Answering({ step, answers, onAnswer, ...given }: AnsweringProps) {
  const { needs, areas, linked, searched } = given;
  switch (step) {
    case 'forWhom':
      return (
        <Choices
          legend="一つ選んでください（任意）"
          kind="radio"
          choices={FOR_WHOM}
          chosen={answers.forWhom === null ? [] : [answers.forWhom]}
          onChoose={(forWhom) => {
            onAnswer({ forWhom });
          }}
        />
      );
    case 'needs':
      return (
        <Choices
          legend="あてはまるものを選んでください（任意）"
          kind="checkbox"
          choices={[...needs, NOT_SURE]}
          chosen={answers.needs}
          onChoose={(id) => {
            onAnswer({ needs: toggled(answers.needs, id) });
          }}
        />
      );
    case 'words':
      return (
        <>
          <Words
            label="書きたいこと（任意）"
            text={answers.words}
            rows={9}
            onText={(words) => {
              onAnswer({ words });
            }}
          />
          <TellSeen {...{ linked, searched, answers, onAnswer }} />
        </>
      );
    case 'where':
      return (
        <Where
          areas={areas}
          area={answers.area}
          onArea={(area) => {
            onAnswer({ area });
          }}
        />
      );
    case 'wishes':
      return (
        <Choices
          legend="あてはまるものを選んでください（任意）"
          kind="checkbox"
          choices={WISHES}
          chosen={answers.wishes}
          onChoose={(id) => {
            onAnswer({ wishes: toggled(answers.wishes, id) });
          }}
        />
      );
    case 'hearBack':
      return <HearBack answers={answers} onAnswer={onAnswer} />;
    case 'consent':
      return (
        <Choices
          legend="一つ選んでください（任意）"
          kind="radio"
          choices={CONSENT}
          chosen={answers.consent === null ? [] : [answers.consent]}
          onChoose={(consent) => {
            onAnswer({ consent });
          }}
        />
      );
    case 'offers':
      return (
        <Choices
          legend="あてはまるものを選んでください（任意）"
          kind="checkbox"
          choices={OFFERS}
          chosen={answers.offers}
          onChoose={(id) => {
            onAnswer({ offers: toggled(answers.offers, id) });
          }}
        />
      );
    case 'mistake':
      return <Mistake {...{ answers, linked, onAnswer }} />;
  }
}
