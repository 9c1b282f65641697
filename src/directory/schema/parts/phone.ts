import { z } from 'zod';
import { says } from './says.ts';
import { line } from './text.ts';

/** Digits and hyphens, begins with 0, ten or eleven digits: every Japanese subscriber number. */
function isSubscriberNumber(text: string): boolean {
  return /^0\d*(?:-\d+)*$/.test(text) && /^\d{10,11}$/.test(text.replaceAll('-', ''));
}

/** A Japanese phone or fax number, printed as it is written here. */
export const phoneNumber = z
  .string()
  .refine(
    isSubscriberNumber,
    says(
      '電話番号（0で始まる10〜11けたの半角数字とハイフン）',
      '番号だけを書き、「代表」「内線」などの言葉は note に移してください',
    ),
  );

/** A number of a help line: a subscriber number, or a short number such as 110, 189 or #8008. */
export const hotlineNumber = z
  .string()
  .refine(
    (text) => /^(?:1\d{2}|#\d{4})$/.test(text) || isSubscriberNumber(text),
    says(
      '電話番号（例：0120-279-338、"189"、"#8008"）',
      '半角の数字とハイフンだけで、引用符で囲んで書いてください',
    ),
  );

/** A phone number with what a caller should know. */
export const phoneSchema = z.strictObject({
  /** The number, with hyphens as usually printed. */
  number: phoneNumber,
  /** Who answers, when it is not the window itself: 「青少年愛護センター」. */
  label: line.optional(),
  /** What to know before calling: 「代表番号です。担当につないでもらいます」. */
  note: line.optional(),
});
