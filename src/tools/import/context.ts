import type { Editorial } from './editorial.ts';
import type { Town } from './places.ts';

/** What every importer may look at besides its own source file. */
export type Context = {
  /** Municipalities of the content folder. */
  readonly towns: readonly Town[];
  /** Decisions of an editor about rows. */
  readonly editorial: Editorial;
};
