import { z } from 'zod';
import { isPattern } from '../../pattern.ts';
import { says } from './says.ts';

/** A regular expression (Unicode), not empty. */
export const pattern = z
  .string()
  .refine(isPattern, says('正規表現', '記号 ( ) [ ] * + ? の対応を見直してください'));
