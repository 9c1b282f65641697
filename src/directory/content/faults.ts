/** One thing that is wrong in a content file, in words for the person who edits it. */
export type Fault = {
  /** File, relative to the working directory when it lies inside. */
  readonly file: string;
  /** Line in that file, from 1; left out when the fault is not on a line. */
  readonly line?: number | undefined;
  /** Field as an editor would name it: `contact.phones（1番目）.number`. Empty: the whole file. */
  readonly field: string;
  /** What belongs there. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
  /** What to do next, one sentence without a full stop. */
  readonly remedy: string;
};

/** A fault as one Japanese line: where, field, expected, found, how to mend. */
export function faultLine(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const field = fault.field === '' ? '' : ` ${fault.field}`;
  return `${place}${field} ｜ 正しくは：${fault.expected} ｜ 今は：${fault.found} ｜ 直し方：${fault.remedy}`;
}

/** The faults in the order of files and lines, so that an editor walks through each file once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.field, b.field),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Content that cannot be used. `message` holds every fault, one line each. */
export class ContentError extends Error {
  /** For logs. */
  readonly code = 'content';
  /** Every fault found. */
  readonly faults: readonly Fault[];
  /** What to do next. */
  readonly remedy = '上から順に直し、npm run check で確かめてください。';

  constructor(faults: readonly Fault[]) {
    const lines = sortFaults(faults).map(faultLine);
    super([`内容に直すところが${lines.length}か所あります。`, ...lines].join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}
