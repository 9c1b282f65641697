/** One request, from sending to a checked value. Shared by the visitor's and the staff client. */
import { ANSWER_WITHIN_MS } from './config.ts';
import type { Shape } from './fields.ts';
import { errorOf, errorOfAnswer } from './errors.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** The part of an answer of postgrest-js that matters here. `status` 0: nothing came back. */
export interface Answer {
  readonly data: unknown;
  readonly error: { readonly message: string } | null;
  readonly status: number;
}

/**
 * Sends with a time limit and checks the answer against its schema: what does not have the
 * promised form counts as unavailable, never as data.
 */
export async function receive<T>(
  send: (signal: AbortSignal) => PromiseLike<Answer>,
  schema: Shape<T>,
): Promise<Outcome<T>> {
  // `AbortSignal.timeout` would be shorter; the phones of before 2022 do not have it.
  const patience = new AbortController();
  const { signal } = patience;
  const timer = setTimeout(() => {
    patience.abort();
  }, ANSWER_WITHIN_MS);
  let answer: Answer;
  try {
    answer = await send(signal);
  } catch {
    return failure(errorOf(signal.aborted ? 'timeout' : 'offline'));
  } finally {
    clearTimeout(timer);
  }
  if (answer.error !== null || answer.status >= 400) {
    if (answer.status === 0) return failure(errorOf(signal.aborted ? 'timeout' : 'offline'));
    return failure(errorOfAnswer(answer.status, answer.error?.message));
  }
  const parsed = schema.safeParse(answer.data);
  return parsed.success ? success(parsed.data) : failure(errorOf('unavailable'));
}
