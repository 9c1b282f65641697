import type { ParsedPhrase } from '../../sealed/phrase.ts';
import type { Services } from '../sending/services.ts';

/** True when the phrase is being typed in its digits: numbers, and no letter at all. */
export function inDigits(typed: string): boolean {
  return /\d/.test(typed.normalize('NFKC')) && !/\p{L}/u.test(typed);
}

/**
 * Reads a phrase in words or in digits. The digits are fetched when somebody types them.
 * @throws Error when they cannot be fetched just now
 */
export async function readPhrase(
  { parsePhrase }: Pick<Services, 'parsePhrase'>,
  typed: string,
): Promise<ParsedPhrase> {
  if (!inDigits(typed)) return parsePhrase(typed);
  const { parseDigits } = await import('../../sealed/phrase-digits.ts');
  return parseDigits(typed);
}
