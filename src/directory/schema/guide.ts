import { z } from 'zod';
import { says } from './parts/says.ts';
import { slug } from './parts/slug.ts';
import { sourceSchema } from './parts/source.ts';
import { kana, line, paragraph } from './parts/text.ts';
import { verifiedSchema } from './parts/verified.ts';

/** Number of a practice in the texts this site is founded on: text 0–4, then its place there. */
const practice = z
  .string()
  .refine(
    (text) => /^S[0-4]\.[1-9]\d?$/.test(text),
    says(
      'もとになった資料の番号（例：S2.22）',
      'S と資料の番号0〜4、点、項目の番号で書いてください',
    ),
  );

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
  /** What it puts into words: numbers of practices in the founding texts (`S2.22`). Not shown. */
  practices: z.array(practice).default([]),
  /** What it rests on. */
  sources: z.array(sourceSchema).default([]),
  /** Who wrote it. */
  author: line.optional(),
  /** Last day on which somebody read it through against its sources. */
  verified: verifiedSchema.optional(),
});

/**
 * A guide in やさしい日本語: front matter of `content/guides/easy/<id>.md`, where the id is the one
 * of the guide it retells. What it rests on stands with the guide itself.
 */
export const easyGuideSchema = z.strictObject({
  /** The file name without ending: id of the guide. */
  id: slug,
  /** Title of the page, in easy words. */
  title: line,
  /** One or two short sentences. */
  summary: paragraph,
});

/** Front matter of a guide. */
export type GuideMeta = z.output<typeof guideSchema>;
/** A guide in やさしい日本語, with its Markdown. */
export type EasyGuide = z.output<typeof easyGuideSchema> & { readonly body: string };
/** A guide with its Markdown, and itself in やさしい日本語 when somebody has written that. */
export type Guide = GuideMeta & { readonly body: string; readonly easy?: EasyGuide | undefined };
