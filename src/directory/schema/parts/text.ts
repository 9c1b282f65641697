import { z } from 'zod';
import { says } from './says.ts';

/** One line of Japanese text: not empty, no line break, no spaces at the ends. */
export const line = z
  .string()
  .refine(
    (text) => text.length > 0 && text === text.trim() && !/[\r\n]/.test(text),
    says('1行の文字', '空にせず、前後の空白と改行を取ってください'),
  );

/** Text of one or several lines: not empty. */
export const paragraph = z
  .string()
  .refine((text) => text.trim().length > 0, says('文章', '空の欄は、欄ごと消してください'));

/** Reading in hiragana, with ー, ・, digits, Latin letters and spaces where the name has them. */
export const kana = z
  .string()
  .refine(
    (text) => /^[ぁ-ゖー・0-9A-Za-z&. -]+$/.test(text),
    says('ひらがなの読み', 'ひらがな（と ー・数字・英字）だけで書いてください'),
  );
