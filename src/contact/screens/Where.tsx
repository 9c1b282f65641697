import { useId } from 'react';
import { ELSEWHERE } from '../choices.ts';
import type { Area } from '../props.ts';

interface WhereProps {
  readonly areas: readonly Area[];
  readonly area: string | null;
  readonly onArea: (area: string | null) => void;
}

/** The municipality, or none. */
export function Where({ areas, area, onArea }: WhereProps) {
  const id = useId();
  return (
    <div className="contact-field">
      <label className="support" htmlFor={id}>
        市や町（任意）
      </label>
      <select
        id={id}
        value={area ?? ''}
        autoComplete="off"
        onChange={(event) => {
          onArea(event.currentTarget.value === '' ? null : event.currentTarget.value);
        }}
      >
        <option value="">選ばない</option>
        {areas.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value={ELSEWHERE.id}>{ELSEWHERE.label}</option>
      </select>
    </div>
  );
}
