import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

interface ScreenProps {
  readonly heading: string;
  /** A short line above the heading, like 「2 / 6」. */
  readonly above?: ReactNode;
  /** One or two soft sentences under the heading. */
  readonly lead?: ReactNode;
  /** Moves the keyboard and the screen reader to the heading. Not on the first screen of a page. */
  readonly takeFocus: boolean;
  readonly children: ReactNode;
}

/** One screen of the form. Give it a `key`: each screen is a new one and takes the focus once. */
export function Screen({ heading, above, lead, takeFocus, children }: ScreenProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const aboveId = useId();
  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, [takeFocus]);
  return (
    <div className="contact-screen">
      {above === undefined ? null : (
        <p className="contact-above" id={aboveId}>
          {above}
        </p>
      )}
      <h1 ref={title} tabIndex={-1} aria-describedby={above === undefined ? undefined : aboveId}>
        {heading}
      </h1>
      {lead === undefined ? null : <p className="soft">{lead}</p>}
      {children}
    </div>
  );
}
