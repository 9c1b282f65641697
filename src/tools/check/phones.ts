import parsePhoneNumber from 'libphonenumber-js/max';
import { valuesAt, type Spot } from '../../directory/content/path.ts';
import type { Fault } from '../../directory/content/faults.ts';
import { faultAt, type Raw } from '../../directory/content/record.ts';
import { phoneNumber } from '../../directory/schema/parts/phone.ts';
import type { Advice } from './advice.ts';
import type { RawContent } from './raw-content.ts';

// Which numbers can exist is the numbering plan of the Ministry of Internal Affairs and
// Communications: area codes, 050, 0120, 0800, 0570 and the mobile ones, each with its own length.
// libphonenumber keeps that plan up to date; a table of our own would grow old unseen.

const FIELDS = ['contact.phones.*.number', 'contact.fax', 'phone', 'fax', 'number'];
const OPERATOR = ['operator.phone', 'operator.fax'];

/** Numbers of an entry in the form the schema asks for; what it refuses is reported there. */
function numbersOf({ value }: Raw): (Spot & { readonly value: string })[] {
  return [...FIELDS, ...OPERATOR]
    .flatMap((pattern) => valuesAt(value, pattern.split('.')))
    .flatMap(({ path, value: number }) =>
      typeof number === 'string' && phoneNumber.safeParse(number).success
        ? [{ path, value: number }]
        : [],
    );
}

/** Numbers that no line in Japan can have: a caller would reach nobody, or a stranger. */
export function impossiblePhones(raw: RawContent): Fault[] {
  return [...raw.entries, ...raw.wholes].flatMap((entry) =>
    numbersOf(entry)
      .filter(({ value }) => parsePhoneNumber(value, 'JP')?.isValid() !== true)
      .map(({ path, value }) =>
        faultAt(entry, path, {
          expected: '日本でかけられる電話番号（けた数と市外局番の合うもの）',
          value,
          remedy: '公式ページの番号と見くらべて、数字の抜けや入れちがいを直してください',
        }),
      ),
  );
}

/** Numbers whose hyphens stand elsewhere than in the numbering plan: they ring, but read oddly. */
export function oddlyDividedPhones(raw: RawContent): Advice[] {
  return [...raw.entries, ...raw.wholes].flatMap((entry) =>
    numbersOf(entry).flatMap(({ path, value }) => {
      const number = parsePhoneNumber(value, 'JP');
      const usual = number?.isValid() === true ? number.formatNational() : value;
      if (usual === value) return [];
      const { file, line, field } = faultAt(entry, path, { expected: usual, remedy: '' });
      const advice = `「${value}」の区切りは、ふつう「${usual}」です`;
      return [{ kind: 'phone' as const, file, line, field, advice }];
    }),
  );
}
