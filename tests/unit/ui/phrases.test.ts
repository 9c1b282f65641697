import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/directory/entry.ts';
import { phrases } from '../../../src/ui/phrases.ts';
import { shippedContent } from '../../support/shipped.ts';

const divided = (text: string): string => phrases(text).join('｜');

describe('a heading on a narrow phone', () => {
  test.each([
    ['愛知県精神保健福祉センター 一般相談', '愛知県｜精神｜保健｜福祉｜センター ｜一般｜相談'],
    [
      '兵庫ひきこもり相談支援センター但馬ブランチ',
      '兵庫ひきこもり｜相談｜支援｜センター｜但馬｜ブランチ',
    ],
    ['地域若者サポートステーション', '地域｜若者｜サポート｜ステーション'],
    ['一般相談支援事業所青葉園', '一般｜相談｜支援｜事業所｜青葉園'],
  ])('breaks %s between words, not inside them', (name, parts) => {
    expect(divided(name)).toBe(parts);
  });

  test.each([
    ['どこに聞けばよいかわからない', 'どこに｜聞けばよいかわからない'],
    ['はたらいている人の就労サロン（見本）', 'はたらいている｜人の｜就労｜サロン｜（見本）'],
    ['ご家族だけの相談と、お金のこと', 'ご家族だけの｜相談と、お金のこと'],
  ])('keeps particles and endings of %s with their word', (words, parts) => {
    expect(divided(words)).toBe(parts);
  });

  test('keeps numbers with their units, dates and brackets whole', () => {
    expect(divided('2026年12月の集まり（24時間）')).toBe('2026年12月の｜集まり｜（24時間）');
  });

  test('leaves short texts alone', () => {
    expect(phrases('若者相談')).toEqual(['若者相談']);
  });

  test('says every letter of every name that is shipped, and begins no line with a mark', () => {
    const names = entriesOf(shippedContent()).map(({ data }) => data.name);
    expect(names.length).toBeGreaterThan(1000);
    for (const name of names) {
      const parts = phrases(name);
      expect(parts.join('')).toBe(name);
      expect(
        parts.filter((part) => /^[、。）」』・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/.test(part)),
      ).toEqual([]);
    }
  });
});
