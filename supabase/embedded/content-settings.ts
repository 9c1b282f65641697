/** What the backend needs to know of content/site.yaml; the site build checks the whole file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { Failure } from './failure.ts';

const siteSchema = z.object({
  contact: z.object({ keep_days: z.int().check(z.minimum(1), z.maximum(3650)) }),
  intake: z.object({ recipients: z.array(z.object({ recipient: z.string() })) }),
});

export interface ContentSettings {
  /** Days for which a closed conversation is kept. */
  readonly keepDays: number;
  /** Public keys that visitors' messages are sealed to. */
  readonly recipients: readonly string[];
}

/** @throws Failure `setting-invalid` when the file or one of these fields cannot be read */
export function readContentSettings(contentDirectory: string): ContentSettings {
  const path = join(contentDirectory, 'site.yaml');
  try {
    const { contact, intake } = siteSchema.parse(parse(readFileSync(path, 'utf8')));
    return {
      keepDays: contact.keep_days,
      recipients: intake.recipients.map(({ recipient }) => recipient),
    };
  } catch (cause) {
    throw new Failure(
      'setting-invalid',
      `「${path}」の contact.keep_days か intake.recipients が読めません。`,
      'npm run check で、直すところを確かめてください。',
      cause,
    );
  }
}
