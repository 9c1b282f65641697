import { z } from 'zod';
import { choice } from './parts/choice.ts';
import { HOTLINE_TOPICS } from './parts/choices.ts';
import { slug } from './parts/slug.ts';
import { line } from './parts/text.ts';

/** Words in which distress is heard: one item of `content/vocabulary/distress-words.yaml`. */
export const distressSchema = z.strictObject({
  /** Id of the group. */
  id: slug,
  /** What is said above the help lines: one calm sentence. */
  message: line,
  /** Topics of the help lines that are shown, the most fitting first. */
  topics: z.array(choice(HOTLINE_TOPICS)).min(1),
  /** Words and stems, as people say and write them; width, kana and spaces do not matter. */
  cues: z.array(line).min(1),
  /** Harmless words in which a cue stands by chance: 「dvd」. */
  unless: z.array(line).default([]),
});

/** Words in which distress is heard. */
export type Distress = z.output<typeof distressSchema>;
