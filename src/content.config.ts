import { defineCollection } from 'astro/content/config';
import { contentLoader, easyGuideLoader, guideLoader } from './directory/content/astro-loader.ts';
import { employerSchema } from './directory/schema/employer.ts';
import { gatheringSchema } from './directory/schema/gathering.ts';
import { easyGuideSchema, guideSchema } from './directory/schema/guide.ts';
import { hotlineSchema } from './directory/schema/hotline.ts';
import { organizationSchema } from './directory/schema/organization.ts';
import { programSchema } from './directory/schema/program.ts';

// References between entries are checked by the reader itself (it names file and line), so the
// fields stay plain ids and the same types serve pages, tests and tools.
export const collections = {
  organizations: defineCollection({
    loader: contentLoader('organizations'),
    schema: organizationSchema,
  }),
  programs: defineCollection({ loader: contentLoader('programs'), schema: programSchema }),
  gatherings: defineCollection({ loader: contentLoader('gatherings'), schema: gatheringSchema }),
  employers: defineCollection({ loader: contentLoader('employers'), schema: employerSchema }),
  hotlines: defineCollection({ loader: contentLoader('hotlines'), schema: hotlineSchema }),
  guides: defineCollection({ loader: guideLoader(), schema: guideSchema }),
  easyGuides: defineCollection({ loader: easyGuideLoader(), schema: easyGuideSchema }),
};
