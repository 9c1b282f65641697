/** Where a draft lies: one entry of `localStorage` per kind of letter. Small, since every form asks. */
import type { Answers } from '../model/answers.ts';

export type Letter = Answers['about'];

export const placeOf = (letter: Letter): string => `engawa:draft:${letter}`;

/** Whether a draft lies on this device. False as well where the browser lets nobody look. */
export function draftIsThere(letter: Letter): boolean {
  try {
    return localStorage.getItem(placeOf(letter)) !== null;
  } catch {
    return false;
  }
}
