/** Dispatched by the memo when its writer wants the text in the contact form. */
export const MEMO_CARRY = 'memo-carry';
/** Dispatched by the memo after everything in it was erased by a press. */
export const MEMO_CLEARED = 'memo-cleared';

/** What goes along with {@link MEMO_CARRY}: inside the page, and nowhere else. */
export type MemoCarried = {
  /** The whole memo as plain text, never empty. */
  readonly text: string;
  /** Called when the form could not be opened. */
  readonly failed: () => void;
};
