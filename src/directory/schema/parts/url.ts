import { z } from 'zod';
import { says } from './says.ts';

function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  const url = URL.parse(text);
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.hostname.includes('.');
}

/** Address of a public web page (http or https). */
export const webAddress = z
  .string()
  .refine(
    isWebAddress,
    says('https:// で始まるページの住所', 'ブラウザの住所欄から、そのまま写してください'),
  );
