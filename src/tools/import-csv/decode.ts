import iconv from 'iconv-lite';
import { CsvFileError } from './errors.ts';

/** The text of a file in UTF-8 (with or without BOM) or Shift_JIS as Windows writes it (CP932). */
export function decode(bytes: Uint8Array): { text: string; encoding: 'UTF-8' | 'Shift_JIS' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'cp932');
    if (!text.includes('\ufffd')) return { text, encoding: 'Shift_JIS' };
    throw new CsvFileError(
      'encoding',
      '文字コードがわかりません。UTF-8 でも Shift_JIS でもありません',
      '表計算ソフトで「CSV UTF-8」を選んで保存し直してください',
    );
  }
}
