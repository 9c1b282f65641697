/** A place from which distances are measured. */
export type Place = {
  /** What was understood: 「芦屋駅（兵庫県芦屋市・阪神）」. */
  readonly label: string;
  /** What stands at the point: 「芦屋市役所」. */
  readonly from: string;
  /** `rough`: the middle of a whole town stands for a place in it. */
  readonly rough: boolean;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Municipality or ward, six digits; none for a position that the device found. */
  readonly code?: string;
};

/** What became of what the visitor wrote. */
export type Found =
  | { readonly kind: 'place'; readonly place: Place }
  /** Several places have this name. `more` there are others that are not in the list. */
  | { readonly kind: 'which'; readonly places: readonly Place[]; readonly more: boolean }
  | { readonly kind: 'nothing'; readonly say: string };
