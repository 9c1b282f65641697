import { describe, expect, it } from 'vitest';
import { importHotlines } from '../../../src/tools/import/sources/hotlines.ts';
import { importNationalProgrammes } from '../../../src/tools/import/sources/national-programmes.ts';
import { context, sourceFile } from './fixture.ts';

describe('help lines', () => {
  const { hotlines, drops } = importHotlines(sourceFile('hotlines'), context());
  const byId = new Map(hotlines.map(({ entry }) => [entry.id, entry]));

  it('round the clock is told as such, with the numbers of some regions', () => {
    expect(byId.get('day-and-night')).toMatchObject({
      number: '0120-000-338',
      hours: { always: true },
      cost: { kind: 'free' },
      regional_numbers: [{ area: '岩手・宮城・福島', number: '0120-000-226' }],
    });
  });

  it('a line whose page was not confirmed shows its name and link, no number and no hours', () => {
    const entry = byId.get('unchecked');
    expect(entry?.url).toBe('https://example.jp/unchecked');
    expect(entry).not.toHaveProperty('number');
    expect(entry).not.toHaveProperty('hours');
    expect(entry).not.toHaveProperty('note');
    expect(drops).toContainEqual(
      expect.objectContaining({ row: 'ページが確かめられない見本電話', what: 'phone' }),
    );
  });

  it('a trial number appears nowhere', () => {
    expect(JSON.stringify(hotlines)).not.toContain('9999');
    expect(byId.get('alone')?.channels).toEqual(['web', 'chat']);
  });
});

describe('programmes in plain words', () => {
  const { programs, drops } = importNationalProgrammes(sourceFile('programmes'), context());

  it('take facts from the source and words from the editor', () => {
    expect(programs.map(({ entry }) => entry)).toEqual([
      expect.objectContaining({
        id: 'programme-rent',
        category: 'housing-benefit',
        summary: '家賃の助けです。',
        coverage: { nationwide: true },
      }),
    ]);
  });

  it('without an editor’s words, or listed elsewhere, are dropped with the reason', () => {
    expect(drops.map(({ row, reason }) => [row, reason])).toEqual([
      ['見本の電話', '同じ電話がほかにあります'],
      ['説明のない制度', '編集の決めごと（editorial.yaml）に説明がありません'],
    ]);
  });
});
