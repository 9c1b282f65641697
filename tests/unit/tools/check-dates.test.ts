import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/tools/check/examine.ts';
import { contentFolder, GATHERING, PROGRAM } from '../content/folder.ts';

const TODAY = '2026-11-21';
const confirmed = (day: string) => PROGRAM.replace('date: 2026-07-26', `date: ${day}`);
const examined = (files: Readonly<Record<string, string>>) =>
  examine(contentFolder(files), TODAY, undefined);

describe('days of confirmation', () => {
  it('that lie in the future must be mended, with the line; the clock may be a day off', () => {
    const faultsOn = (day: string) =>
      examined({ 'programs/soudan.yaml': confirmed(day) }).faults.map(({ line, field }) => [
        line,
        field,
      ]);
    expect(faultsOn('2026-11-22')).toEqual([]);
    expect(faultsOn('2026-11-23')).toEqual([[17, 'verified.date']]);
    expect(faultsOn('2027-11-21')).toEqual([[17, 'verified.date']]);
  });

  it('are asked for again after 180 days, the oldest first, with the page to open', () => {
    const { stale } = examined({
      'programs/fresh.yaml': confirmed('2026-05-25'),
      'programs/ageing.yaml': confirmed('2026-05-24'),
      'programs/old.yaml': confirmed('2025-11-20'),
      'programs/never.yaml': PROGRAM.replace(/verified:\n(?: .*\n)+/, ''),
    });
    expect(stale.map(({ id, level, verified }) => [id, level, verified])).toEqual([
      ['never', 'stale', undefined],
      ['old', 'stale', '2025-11-20'],
      ['ageing', 'ageing', '2026-05-24'],
    ]);
    expect(stale[0]).toMatchObject({ page: 'https://www.example.lg.jp/kurashi', bulk: false });
  });

  it('are not asked of what is invented', () => {
    expect(examined({ 'gatherings/engawa.yaml': GATHERING }).stale).toEqual([]);
  });

  it('of imported rows are told apart: they are imported again, not one by one', () => {
    const row = {
      ...{ id: 'row', name: '窓口', category: 'self-reliance', summary: '話を聞きます。' },
      ...{ sources: [{ title: '一覧' }], verified: { date: '2024-01-01', how: '提供元データ' } },
    };
    const { stale } = examined({ 'imported/programs/list.jsonl': `${JSON.stringify(row)}\n` });
    expect(stale).toMatchObject([{ id: 'row', bulk: true, page: undefined }]);
  });
});
