export type FailureCode =
  | 'port-in-use'
  | 'address-refused'
  | 'setting-invalid'
  | 'data-locked'
  | 'data-unwritable'
  | 'data-incomplete'
  | 'database-unreachable'
  | 'database-too-old'
  | 'database-hosted'
  | 'database-failed'
  | 'migration-failed'
  | 'platform-unsupported'
  | 'root-unsupported'
  | 'demonstration-exposed'
  | 'site-build-failed';

/**
 * A reason not to start (or to stop) that a person can do something about.
 * `message` says what is the matter and `remedy` what to do next, both in plain Japanese.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly remedy: string;

  constructor(code: FailureCode, message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.remedy = remedy;
  }

  /** The one line that is printed. */
  get line(): string {
    return `${this.message}${this.remedy}(${this.code})`;
  }
}
