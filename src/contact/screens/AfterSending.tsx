import type { ReplyBy } from '../model/answers.ts';
import type { Screen } from '../model/steps.ts';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import { Done } from './Done.tsx';
import { PhraseShown } from './PhraseShown.tsx';
import { TypeBack } from './TypeBack.tsx';

interface AfterSendingProps {
  readonly screen: Screen;
  readonly words: readonly string[];
  readonly replyBy: ReplyBy;
  readonly replyTime: string;
  readonly keepDays: number;
  readonly returnHref: string;
  readonly services: Services | null;
  readonly load: LoadServices;
  readonly onForward: (to: Screen) => void;
  readonly onBack: () => void;
}

/** What follows 「届きました」: the phrase, typing it back once, and the end. */
export function AfterSending({ screen, onForward, onBack, ...props }: AfterSendingProps) {
  const finish = (): void => {
    onForward('done');
  };
  if (screen === 'done') {
    return (
      <Done
        {...props}
        onSeeAgain={() => {
          onForward('phrase');
        }}
      />
    );
  }
  if (screen === 'typeBack') {
    return <TypeBack {...props} onMatch={finish} onSkip={finish} onSeeAgain={onBack} />;
  }
  return (
    <PhraseShown
      {...props}
      onDone={finish}
      onCopied={() => {
        onForward('typeBack');
      }}
    />
  );
}
