/** Which entry of the directory a message is about: `[path, name]` under `entry` in the answers. */

export interface EntryReference {
  /** Collection and id, `programs/ashiya-self-reliance`: the page without its slashes. */
  readonly path: string;
  /** The name as the writer saw it. It comes from outside: text, never markup. */
  readonly name: string;
}

const PATH = /^(?:programs|gatherings|employers)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_PATH = 100;
const LONGEST_NAME = 200;

/** Whether a text can be the path of an entry. Nothing else ever becomes an address. */
export function isEntryPath(text: string): boolean {
  return text.length <= LONGEST_PATH && PATH.test(text);
}

/** The reference in an answer, or null when the answer has any other shape. */
export function readEntryReference(
  answer: string | readonly string[] | undefined,
): EntryReference | null {
  if (answer === undefined || typeof answer === 'string' || answer.length !== 2) return null;
  const [path = '', name = ''] = answer;
  if (!isEntryPath(path) || name.trim() === '' || name.length > LONGEST_NAME) return null;
  return { path, name };
}

/** The answer that {@link readEntryReference} reads. */
export function writeEntryReference({ path, name }: EntryReference): readonly [string, string] {
  return [path, name.slice(0, LONGEST_NAME)];
}
