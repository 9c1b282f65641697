import { useId } from 'react';
import type { Choice } from '../choices.ts';

interface ChoicesProps {
  readonly legend: string;
  readonly kind: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Called with the id that was pressed; the caller decides what that means. */
  readonly onChoose: (id: string) => void;
}

/** A group of choices. The inputs have no value worth sending: nothing here can reach a URL. */
export function Choices({ legend, kind, choices, chosen, onChoose }: ChoicesProps) {
  const group = useId();
  return (
    <fieldset>
      <legend className="support">{legend}</legend>
      {choices.map(({ id, label, hint }) => (
        <label className="choice" key={id}>
          <input
            type={kind}
            name={group}
            value=""
            checked={chosen.includes(id)}
            aria-describedby={hint === undefined ? undefined : `${group}-${id}`}
            onChange={() => {
              onChoose(id);
            }}
          />
          <span>
            {label}
            {hint === undefined ? null : (
              <span className="contact-hint" id={`${group}-${id}`} aria-hidden="true">
                {hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
