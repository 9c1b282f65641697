/** Params of a zod refinement that carry both halves of a fault: what was expected, how to mend. */
export type Saying = { error: string; params: { remedy: string } };

/**
 * Words for a refinement that fails.
 * @param expected what belongs here, in Japanese, without a full stop
 * @param remedy what the editor does next, one Japanese sentence
 */
export function says(expected: string, remedy: string): Saying {
  return { error: expected, params: { remedy } };
}

/**
 * Like {@link says} for a rule over several fields. It runs even when other fields are wrong, so
 * that an editor sees every fault at once; the rule must therefore expect any shape of value.
 * @param path the field the fault is shown at
 */
export function rule(path: readonly string[], expected: string, remedy: string) {
  return { ...says(expected, remedy), path: [...path], when: () => true };
}
