import { z } from 'zod';
import { slug } from '../../directory/schema/parts/slug.ts';
import { paragraph } from '../../directory/schema/parts/text.ts';
import { readJudged } from './judged-file.ts';

/** What the imported rows of one kind say, in the words of this site. */
const kindSchema = z.strictObject({
  /** Doors they stand behind: ids in `vocabulary/needs.yaml`. */
  needs: z.array(slug).min(1),
  /** Who may use them: ids in `vocabulary/audiences.yaml`. */
  audience: z.array(slug).min(1),
  /** Where on the way they help: ids in `vocabulary/steps.yaml`. */
  steps: z.array(slug).min(1),
  /** What they are, in easy Japanese; of windows, groups and places to be after 「○○の」. */
  summary: paragraph,
});

/** Kinds of municipal windows. */
const WINDOWS = {
  'town-hall': kindSchema,
  'welfare-assistance': kindSchema,
  'housing-benefit': kindSchema,
  'self-reliance': kindSchema,
};

/** Kinds of offices in the small national lists. */
const OFFICES = {
  'hikikomori-center': kindSchema,
  'hikikomori-consultation': kindSchema,
  ibasho: kindSchema,
  'mental-health-center': kindSchema,
  'developmental-center': kindSchema,
  'youth-support-station': kindSchema,
  'youth-consultation': kindSchema,
  'health-center': kindSchema,
  'family-group': kindSchema,
};

/** Kinds of facilities in the register of WAM NET. */
const FACILITIES = {
  transition: kindSchema,
  retention: kindSchema,
  'employment-a': kindSchema,
  'daily-living-training': kindSchema,
  'residential-training': kindSchema,
  'independent-living': kindSchema,
  'community-transition': kindSchema,
  'community-settlement': kindSchema,
};

/** `content/imported/kinds.yaml`: words by kind, which is an id in `vocabulary/categories.yaml`. */
const kindsSchema = z.strictObject({ ...WINDOWS, ...OFFICES, ...FACILITIES });

/** Words of all kinds. */
export type Kinds = z.output<typeof kindsSchema>;
/** A kind of municipal window. */
export type WindowKind = keyof typeof WINDOWS;
/** A kind of office. */
export type OfficeKind = keyof typeof OFFICES;
/** A kind of facility. */
export type FacilityKind = keyof typeof FACILITIES;

/**
 * Reads the words of all kinds.
 * @throws ContentError with every fault, by line and field
 */
export function readKinds(file: string): Kinds {
  return readJudged(file, kindsSchema);
}
