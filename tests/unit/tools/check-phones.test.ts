import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/tools/check/examine.ts';
import { contentFolder, PROGRAM } from '../content/folder.ts';

/** What is said about a number of a programme. */
function about(number: string) {
  const folder = contentFolder({ 'programs/a.yaml': PROGRAM.replace('0797-31-0681', number) });
  const { faults, advice } = examine(folder, '2026-11-21', undefined);
  return {
    faults: faults.map(({ line, field }) => ({ line, field })),
    advice: advice.filter(({ kind }) => kind === 'phone').map((one) => one.advice),
  };
}

describe('phone numbers', () => {
  it.each([
    ['市外局番のある電話', '03-1234-5678'],
    ['四けたの市外局番', '0797-31-0681'],
    ['五けたの市外局番', '01267-2-1234'],
    ['携帯電話', '090-1234-5678'],
    ['新しい携帯電話', '060-1234-5678'],
    ['IP電話', '050-1234-5678'],
    ['かけた人にお金がかからない番号', '0120-279-338'],
    ['同じく十一けたのもの', '0800-123-4567'],
    ['ナビダイヤル', '0570-064-556'],
  ])('that exist are left alone: %s', (_, number) => {
    expect(about(number)).toEqual({ faults: [], advice: [] });
  });

  it.each([
    ['一けた足りない携帯電話', '090-1234-567'],
    ['一けた多い市外局番', '0797-31-06811'],
    ['一けた多いフリーダイヤル', '0120-1234-567'],
    ['一けた多いナビダイヤル', '0570-0645-567'],
    ['どこにもない市外局番', '0100-12-3456'],
  ])('that nobody can have are faults: %s', (_, number) => {
    expect(about(number).faults).toEqual([{ line: 11, field: 'contact.phones（1番目）.number' }]);
  });

  it('with oddly placed hyphens ring all the same: advice, not a fault', () => {
    expect(about('07-9731-0681')).toEqual({
      faults: [],
      advice: ['「07-9731-0681」の区切りは、ふつう「0797-31-0681」です'],
    });
  });

  it('of help lines may be short', () => {
    const folder = contentFolder({
      'hotlines/a.yaml': `name: よりそい
number: '189'
topic: talk
summary: 話を聞きます。
sources:
  - title: 国のページ
    url: https://www.example.go.jp/
    date: 2026-07
verified: { date: 2026-07-26, how: 公式ページ }
`,
    });
    const fields = examine(folder, '2026-11-21', undefined).faults.map(({ field }) => field);
    expect(fields).not.toContain('number');
  });

  it('of the content that is shipped all exist', () => {
    const { faults, counts } = examine('content', '2026-11-21', undefined);
    expect(counts['programs']).toBeGreaterThan(1000);
    expect(faults.filter(({ field }) => /number|phone|fax/.test(field))).toEqual([]);
  });
});
