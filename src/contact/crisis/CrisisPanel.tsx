import { useMemo } from 'react';
import { japanTime } from '../../directory/days.ts';
import { tellsOfDistress } from '../../directory/distress.ts';
import { dialled } from '../model/dialled.ts';
import type { CrisisHelp, HelpGroup } from './crisis-help.ts';
import type { LineNow } from './open-first.ts';
import { openFirst } from './open-first.ts';

interface CrisisPanelProps {
  readonly help: CrisisHelp;
  /** What was written, and the words of what was chosen. It is looked at here and goes nowhere. */
  readonly said: string;
  readonly hotlinesHref: string;
}

/** How many lines stand in one panel. */
const LINES = 3;

/**
 * A quiet panel with help lines while distress is heard in what somebody writes or chooses. It
 * takes no focus, blocks nothing, and neither that it appeared nor why is kept or told anywhere.
 */
export function CrisisPanel({ help, said, hotlinesHref }: CrisisPanelProps) {
  const heard = useMemo(
    () => help.groups.filter((group) => tellsOfDistress(said, group)),
    [help, said],
  );
  // The live region is there from the beginning: screen readers only speak of changes inside it.
  return (
    <div className="contact-crisis-place" role="status">
      {heard.length === 0 ? null : (
        <section className="contact-crisis">
          {heard.map((group) => (
            <Lines key={group.id} {...{ group, help }} />
          ))}
          <p className="support">
            <a href={hotlinesHref} target="_blank" rel="noopener noreferrer">
              ほかの電話・チャットも見る
              <span className="visually-hidden">（別の画面で開きます）</span>
            </a>
            <br />
            ことばは、この端末の中だけで見ています。だれにも知らせません。このまま書きつづけられます。
          </p>
        </section>
      )}
    </div>
  );
}

interface LinesProps extends Pick<CrisisPanelProps, 'help'> {
  readonly group: HelpGroup;
}

function Lines({ group, help }: LinesProps) {
  const lines = openFirst(group.lines, help, japanTime()).slice(0, LINES);
  return (
    <>
      <p>{group.message}</p>
      <ul>
        {lines.map((each) => (
          <Line key={each.line.id} {...each} />
        ))}
      </ul>
    </>
  );
}

function Line({ line: { name, number, url, about }, now }: LineNow) {
  return (
    <li>
      <b>{name}</b>
      {number === undefined ? null : (
        <a className="tel" href={`tel:${dialled(number)}`}>
          {number}
        </a>
      )}
      {number !== undefined || url === undefined ? null : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          公式のページ<span className="visually-hidden">（別の画面で開きます）</span>
        </a>
      )}
      <span className="support">
        {about}
        {now === undefined ? null : `。${now}`}
      </span>
    </li>
  );
}
