interface SideDoorsProps {
  readonly hotlinesHref: string;
  readonly exitHref: string;
}

/**
 * The two ways out that stand on every screen: leave at once, or talk to somebody now. The second
 * opens beside this page, so that what is written stays where it is.
 */
export function SideDoors({ hotlinesHref, exitHref }: SideDoorsProps) {
  return (
    <p className="contact-doors">
      <a href={hotlinesHref} target="_blank" rel="noopener noreferrer">
        すぐに話したいとき<span className="visually-hidden">（別の画面で開きます）</span>
      </a>
      <a href={exitHref} rel="noreferrer" data-exit="">
        このページをすぐ閉じる
      </a>
    </p>
  );
}
