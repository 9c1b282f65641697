/** One source in a list: dates are already in words. */
export interface SourceLine {
  readonly title: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly licence?: string | undefined;
}
