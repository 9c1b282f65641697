import type { NumberCells, SourceContext } from './context.ts';
import { readPhone } from './phone.ts';

/**
 * Phone and fax of a row in the form of content files. What cannot be shown is in the ledger.
 * @param name the row as people know it
 * @param hidden why its phone number is not shown, when somebody decided so
 */
export function numbersOf(
  { phone, fax }: NumberCells,
  name: string,
  { areaCodes, ledger }: Pick<SourceContext, 'areaCodes' | 'ledger'>,
  hidden?: string,
): { readonly phone?: string; readonly fax?: string } {
  const voice = phone ? readPhone(phone, areaCodes) : undefined;
  const paper = fax ? readPhone(fax, areaCodes) : undefined;
  if (voice && hidden) ledger.drop(name, 'phone', hidden);
  else if (voice?.ok === false) ledger.drop(name, 'phone', voice.reason);
  if (paper?.ok === false) ledger.drop(name, 'phone', `ファクス ${paper.reason}`);
  return {
    ...(voice?.ok && !hidden && { phone: voice.number }),
    ...(paper?.ok && { fax: paper.number }),
  };
}
