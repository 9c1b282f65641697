import { z } from 'zod';
import { vintage } from './local-date.ts';
import { slug } from './slug.ts';
import { line } from './text.ts';
import { webAddress } from './url.ts';

/**
 * Where a fact comes from. With `dataset` given, every field that is left out is taken from that
 * entry of `content/sources.yaml` while reading, so bulk rows need only `dataset` and `url`.
 */
export const sourceSchema = z.strictObject({
  /** Id in `content/sources.yaml`, when the fact comes from a registered data set. */
  dataset: slug.optional(),
  /** Title of the page or document. */
  title: line,
  /** Address of the page or document. Without it, no phone number of the entry is shown. */
  url: webAddress.optional(),
  /** Who published it. */
  publisher: line.optional(),
  /** Licence or terms: 「CC BY 4.0」「公共データ利用規約 1.0」. */
  licence: line.optional(),
  /** Vintage of the content: year, month or day. */
  date: vintage.optional(),
});

/** Where a fact comes from. */
export type Source = z.output<typeof sourceSchema>;
