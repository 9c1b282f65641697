import type { CostKind, EntryKind } from '../engine.ts';

/** What the filters know of an entry, apart from its place. Lists hold ids of the vocabulary. */
export type Traits = {
  readonly kind: EntryKind;
  readonly needs: readonly string[];
  readonly steps: readonly string[];
  readonly audience: readonly string[];
  readonly channels: readonly string[];
  /** Missing where the question makes no sense: workplaces and guides. */
  readonly cost?: CostKind;
  /** Comforts that are there and that are not; missing where the question makes no sense: guides. */
  readonly comforts?: { readonly yes: readonly string[]; readonly no: readonly string[] };
  readonly sample: boolean;
  /** Day of the last confirmation, `YYYY-MM-DD`. */
  readonly verified?: string;
};

/**
 * What the filters know of all entries: one row each, in 五十音順. Many entries share the same
 * traits or the same places, so a row is only two numbers and 20,000 rows stay small.
 */
export type Facts = {
  readonly traits: readonly Traits[];
  /** Sets of codes an entry is found under: municipalities, prefectures, `NATIONWIDE`. */
  readonly areas: readonly (readonly string[])[];
  /** Row by row: position in `traits`. */
  readonly traitsOf: readonly number[];
  /** Row by row: position in `areas`. */
  readonly areasOf: readonly number[];
  /** Codes of the site's own region: municipalities and their prefectures. None: nowhere is nearer. */
  readonly home: readonly string[];
};
