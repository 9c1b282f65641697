/** What every call to the backend answers: nothing is thrown for the network or for a refusal. */

export type BackendErrorCode =
  | 'offline'
  | 'timeout'
  | 'busy'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'too-large'
  /** The work brought along was not good (any more); sending again with new work can help */
  | 'challenge'
  | 'invalid'
  | 'unavailable';

export interface BackendError {
  readonly code: BackendErrorCode;
  /** What happened, in plain Japanese */
  readonly message: string;
  /** What to do next, in plain Japanese */
  readonly remedy: string;
  /** True when sending the very same thing again can help */
  readonly retryable: boolean;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: BackendError };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure<T>(error: BackendError): Outcome<T> {
  return { ok: false, error };
}
