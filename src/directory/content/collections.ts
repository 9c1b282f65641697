import type { z } from 'zod';
import { employerSchema } from '../schema/employer.ts';
import { gatheringSchema } from '../schema/gathering.ts';
import { guideSchema } from '../schema/guide.ts';
import { hotlineSchema } from '../schema/hotline.ts';
import { organizationSchema } from '../schema/organization.ts';
import { programSchema } from '../schema/program.ts';

/** Schemas of the collections whose entries stand in files of their own. */
export const COLLECTIONS = {
  organizations: organizationSchema,
  programs: programSchema,
  gatherings: gatheringSchema,
  employers: employerSchema,
  hotlines: hotlineSchema,
  guides: guideSchema,
} as const satisfies Record<string, z.ZodType<{ id: string }>>;

/** Name of a collection, also the name of its folder. */
export type CollectionName = keyof typeof COLLECTIONS;

/** Collections written in YAML and JSON Lines (all but the guides). */
export const DATA_COLLECTIONS = [
  'organizations',
  'programs',
  'gatherings',
  'employers',
  'hotlines',
] as const satisfies readonly CollectionName[];
