import type { Dataset } from '../schema/dataset.ts';
import type { Employer } from '../schema/employer.ts';
import type { Gathering } from '../schema/gathering.ts';
import type { Guide } from '../schema/guide.ts';
import type { Hotline } from '../schema/hotline.ts';
import type { Municipality } from '../schema/municipality.ts';
import type { Organization } from '../schema/organization.ts';
import type { Program } from '../schema/program.ts';
import type { WordReading } from '../schema/reading.ts';
import type { Site } from '../schema/site.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** Everything a content folder says. Lists are in the order of files, then of lines. */
export type Content = {
  /** Owner, region, settings. */
  readonly site: Site;
  /** Categories, needs, comforts, steps, channels, audiences, words to avoid. */
  readonly vocabulary: Vocabulary;
  /** Who runs things. */
  readonly organizations: readonly Organization[];
  /** 支援・相談窓口. */
  readonly programs: readonly Program[];
  /** 居場所・集まり. */
  readonly gatherings: readonly Gathering[];
  /** 協力事業所. */
  readonly employers: readonly Employer[];
  /** 読みもの, with their Markdown. */
  readonly guides: readonly Guide[];
  /** すぐに話したいとき. */
  readonly hotlines: readonly Hotline[];
  /** Municipalities and wards of the whole country, by code. */
  readonly places: readonly Municipality[];
  /** How words are read where the dictionary errs. */
  readonly readings: readonly WordReading[];
  /** Registered data sets, for /sources/. */
  readonly datasets: readonly Dataset[];
};
