import { z } from 'zod';
import { slug } from './parts/slug.ts';
import { sourceSchema } from './parts/source.ts';
import { kana, line, paragraph } from './parts/text.ts';
import { verifiedSchema } from './parts/verified.ts';

/** 読みもの: front matter of `content/guides/<id>.md`. The text below it is Markdown. */
export const guideSchema = z.strictObject({
  /** The file name without ending. */
  id: slug,
  /** Title of the page. */
  title: line,
  /** Reading of the title in hiragana. */
  kana: kana.optional(),
  /** One or two sentences for lists and search engines. */
  summary: paragraph,
  /** Who it is written for: ids in `vocabulary/audiences.yaml`. */
  audience: z.array(slug).min(1),
  /** Place in lists, small first. */
  order: z.int().min(0).default(100),
  /** Doors it stands behind: ids in `vocabulary/needs.yaml`. */
  needs: z.array(slug).default([]),
  /** Where on the way it helps: ids in `vocabulary/steps.yaml`. */
  steps: z.array(slug).default([]),
  /** Programmes worth reading next: ids of programs. */
  programs: z.array(slug).default([]),
  /** Guides worth reading next: ids of guides. */
  guides: z.array(slug).default([]),
  /** What it rests on. */
  sources: z.array(sourceSchema).default([]),
  /** Who wrote it. */
  author: line.optional(),
  /** Last day on which somebody read it through against its sources. */
  verified: verifiedSchema.optional(),
});

/** Front matter of a guide. */
export type GuideMeta = z.output<typeof guideSchema>;
/** A guide with its Markdown. */
export type Guide = GuideMeta & { readonly body: string };
