import type { ReactNode } from 'react';
import type { StaffError } from '../client.ts';

/** What went wrong and what to do next, read out at once by screen readers. */
export function Problem({ error, children }: { error: StaffError; children?: ReactNode }) {
  return (
    <div className="staff-problem" role="alert" data-code={error.code}>
      <p>
        <strong>{error.message}</strong>
      </p>
      <p>{error.remedy}</p>
      {children}
    </div>
  );
}
