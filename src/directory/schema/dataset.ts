import { z } from 'zod';
import { localDate, vintage } from './parts/local-date.ts';
import { slug } from './parts/slug.ts';
import { line, paragraph } from './parts/text.ts';
import { webAddress } from './parts/url.ts';

/** A registered data set: one item of `content/sources.yaml`. The page /sources/ shows them all. */
export const datasetSchema = z.strictObject({
  /** Id that `sources[].dataset` names. */
  id: slug,
  /** Title of the data set. */
  title: line,
  /** Official page. */
  url: webAddress.optional(),
  /** Who published it. */
  publisher: line.optional(),
  /** Licence or terms, in words. */
  licence: line,
  /** Page of the licence. */
  licence_url: webAddress.optional(),
  /** Attribution line that the licence asks for, as it must be printed. */
  attribution: line.optional(),
  /** Vintage of the content: year, month or day. */
  date: vintage.optional(),
  /** Day on which it was fetched. */
  retrieved: localDate.optional(),
  /** Whether the set is complete, and what is missing, for readers. */
  note: paragraph.optional(),
});

/** A registered data set. */
export type Dataset = z.output<typeof datasetSchema>;
