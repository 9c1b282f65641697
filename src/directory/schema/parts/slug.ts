import { z } from 'zod';
import { says } from './says.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text may be an id: ASCII lower case, digits and single hyphens, at most 80. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && SLUG.test(text);
}

/** Id of an entry or of a vocabulary term: it stands in printed links, so it never changes. */
export const slug = z
  .string()
  .refine(
    isSlug,
    says('英小文字・数字・ハイフンだけのID', '例：kariya-salon のように書いてください'),
  );
