/** A CSV file that cannot be read as a whole; nothing of it is written. */
export class CsvFileError extends Error {
  readonly code: 'encoding' | 'form' | 'columns';
  /** What to do next. */
  readonly remedy: string;

  constructor(code: CsvFileError['code'], message: string, remedy: string) {
    super(message);
    this.name = 'CsvFileError';
    this.code = code;
    this.remedy = remedy;
  }
}
