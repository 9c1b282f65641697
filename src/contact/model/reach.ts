/** How to reach somebody outside this site, and what is safe when doing so. All of it may stay empty. */
export interface Reach {
  readonly mail: string;
  readonly phone: string;
  /** Ids out of CALL_TIMES: when a call is safe. */
  readonly times: readonly string[];
  /** When not to call, and the like, in their own words. */
  readonly note: string;
  /** Id out of CALL_NAME; untouched it is the safest. */
  readonly name: string;
  /** Id out of VOICEMAIL; untouched it is the safest. */
  readonly voicemail: string;
}

export const NO_REACH: Reach = {
  mail: '',
  phone: '',
  times: [],
  note: '',
  name: 'unnamed',
  voicemail: 'no',
};

/** Most letters of each line, so that a full form still fits into one sealed message. */
export const REACH_LENGTH = { mail: 254, phone: 40, note: 100 } as const;

/** False for what no mail could ever reach, like an address without a place; blank is fine. */
export function looksLikeMail(text: string): boolean {
  return text.trim() === '' || /^\S+@\S+\.\S+$/.test(text.trim().normalize('NFKC'));
}

/** False for what no telephone could dial; blank is fine. */
export function looksLikePhone(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/[\s()+.‐-―ー-]/g, '');
  return digits === '' || /^\d{9,15}$/.test(digits);
}
